package id.simpul.web.page.casework;

import id.simpul.casework.TaskView;
import id.simpul.web.face.Face;
import id.simpul.web.face.When;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * How urgent a task is, in words and in the book's groups. Days are working days of the office.
 *
 * @param group the line it stands under
 * @param tag   its deadline
 * @param below the norm and what is left of it, or since when it is late or open
 */
record Due(
        String group, String groupIcon, String groupStyle, String tagKind, String tagIcon, String tag, String below) {

    /** @param norm the step's time as printed; may be empty */
    static Due of(TaskView task, String norm, When when) {
        if (task.dueAt() == null) {
            return new Due(
                    Face.say("worklist.noDeadline"),
                    "",
                    "",
                    "",
                    "clock",
                    norm.isEmpty() ? Face.say("task.noDeadline") : Face.say("task.norm", norm),
                    Face.say("worklist.since", when.dayHour(task.openedAt())));
        }
        if (task.dueAt().toInstant().isBefore(when.getNow())) {
            return late(task, when);
        }
        LocalDate due = task.dueAt().toLocalDate();
        return due.equals(when.today()) ? today(task, norm, when) : later(task, norm, due, when);
    }

    private static Due late(TaskView task, When when) {
        return new Due(
                Face.say("worklist.overdue"),
                "alert-triangle",
                "is-bad",
                "bad",
                "alert-triangle",
                lateness(daysLeft(task)),
                Face.say("worklist.since", when.dayHour(task.dueAt())));
    }

    /** {@code Lewat 2 hari kerja}; on the day itself only that it is late. */
    static String lateness(int daysLeft) {
        return daysLeft == 0 ? Face.say("task.late") : Face.say("task.lateDays", -daysLeft);
    }

    private static Due today(TaskView task, String norm, When when) {
        long minutes = task.clock().minutesLeft() == null ? 0 : task.clock().minutesLeft();
        return new Due(
                Face.say("worklist.today"),
                "clock",
                "is-warn",
                "warn",
                "clock",
                Face.say("task.today", when.hour(task.dueAt())),
                left(norm, Spent.say(minutes)));
    }

    private static Due later(TaskView task, String norm, LocalDate due, When when) {
        return new Due(
                group(due, daysLeft(task), when),
                "",
                "",
                "info",
                "calendar-due",
                when.shortDate(due),
                left(norm, Face.say("task.days", daysLeft(task))));
    }

    /** The next working day stands by its name where it is not tomorrow: on Friday, Monday is what comes next. */
    private static String group(LocalDate due, int daysLeft, When when) {
        LocalDate today = when.today();
        if (due.equals(today.plusDays(1))) {
            return Face.say("worklist.tomorrow");
        }
        if (daysLeft == 1) {
            return when.day(due);
        }
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return Face.say(due.isAfter(sunday) ? "worklist.laterOn" : "worklist.thisWeek");
    }

    /** {@code Batas 3 Hari, tersisa 1 hari kerja}. */
    private static String left(String norm, String rest) {
        return norm.isEmpty() ? Face.say("task.left", rest) : Face.say("task.normLeft", norm, rest);
    }

    private static int daysLeft(TaskView task) {
        return task.clock().daysLeft() == null ? 0 : task.clock().daysLeft();
    }
}
