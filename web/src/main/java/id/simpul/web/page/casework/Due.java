package id.simpul.web.page.casework;

import id.simpul.casework.TaskView;
import id.simpul.web.face.Face;
import id.simpul.web.face.When;
import java.time.LocalDate;

/**
 * How urgent a task is, in words and in the book's groups.
 *
 * @param group the line it stands under
 * @param tag   its deadline; null when it has none
 */
record Due(
        String group, String groupIcon, String groupStyle, String tagKind, String tagIcon, String tag, String below) {

    static Due of(TaskView task, When when) {
        LocalDate today = when.today();
        if (task.dueAt() == null) {
            LocalDate opened = task.openedAt().toLocalDate();
            String group = opened.equals(today)
                    ? Face.say("worklist.openedToday")
                    : Face.say("worklist.opened", when.day(opened));
            return new Due(group, "", "", "", "clock", null, Face.say("worklist.since", when.dayHour(task.openedAt())));
        }
        LocalDate due = task.dueAt().toLocalDate();
        if (task.dueAt().toInstant().isBefore(when.getNow())) {
            String late = Face.say("task.late");
            return new Due(
                    Face.say("worklist.overdue"),
                    "alert-triangle",
                    "is-bad",
                    "bad",
                    "alert-triangle",
                    late,
                    Face.say("worklist.since", when.dayHour(task.dueAt())));
        }
        if (due.equals(today)) {
            return new Due(
                    Face.say("worklist.today"),
                    "clock",
                    "is-warn",
                    "warn",
                    "clock",
                    Face.say("task.today", when.hour(task.dueAt())),
                    Face.say("worklist.since", when.dayHour(task.openedAt())));
        }
        return new Due(
                when.day(due),
                "",
                "",
                "info",
                "calendar-due",
                when.shortDate(due),
                Face.say("worklist.since", when.dayHour(task.openedAt())));
    }
}
