package id.simpul.casework;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.calendar.keeping.DeadlineView.Reason;
import id.simpul.core.Json;
import id.simpul.sop.OnReply;
import id.simpul.sop.Step;
import id.simpul.tenant.TenantFile.DayRule;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where the time of a case went, which H-day it is, and whose lateness a late answer is. */
class CaseReckoningTest {

    private static final ShippedOffice SLEMAN = ShippedOffice.of("34.04-sleman");
    private static final ShippedOffice SULSEL = ShippedOffice.of("73-sulsel");

    private ShippedOffice office;
    private Play play;

    @Test
    void aLateAnswerOfTheDitjenIsItsOwnLateness() {
        begin(SULSEL, "pks", "Mon 2026-11-23 09:00");
        walkTo("s11");
        CaseTime before = asOf("Mon 2027-02-22 09:00");
        assertThat(before.ditjen()).singleElement().satisfies(wait -> {
            assertThat(wait.answeredAt()).isNull();
            assertThat(wait.norm()).isEqualTo("1 Bulan");
            assertThat(SULSEL.local(wait.dueAt().toInstant())).isEqualTo("Fri 2027-02-19 16:30");
            assertThat(wait.lateDays()).isEqualTo(1);
        });
        CaseTime later = asOf("Thu 2027-02-25 16:00");
        assertThat(later.ditjen().get(0).lateDays()).isEqualTo(4);
        assertThat(later.total().office())
                .as("the office is not waiting for itself")
                .isEqualTo(before.total().office());
        assertThat(later.total().ditjen()).isGreaterThan(before.total().ditjen());
        assertThat(later.holders()).extracting(CaseTime.Holder::party).containsExactly(Party.DITJEN);
        play.at(SULSEL.at("Fri 2027-02-26 10:00")).reply(OnReply.APPROVED);
        assertThat(asOf("Mon 2027-03-01 10:00").ditjen().get(0).lateDays()).isEqualTo(5);
    }

    @Test
    void sleman14WaitsForTheDitjenWhoeversLaneItStandsIn() {
        begin(SLEMAN, "pks-hak-akses", "Mon 2026-11-23 09:00");
        walkTo("s14");
        CaseTime time = asOf("Tue 2026-12-22 09:00");
        assertThat(time.ditjen()).singleElement().satisfies(wait -> {
            assertThat(wait.norm()).isEqualTo("3 mnt H21");
            assertThat(wait.lateDays()).isEqualTo(1);
        });
        assertThat(time.counter().today()).isEqualTo(22);
        assertThat(time.total().applicant()).isZero();
    }

    @Test
    void aLetterOfFridayEveningBeginsItsHDaysOnMonday() {
        begin(SLEMAN, "pks-hak-akses", "Fri 2026-11-27 16:45");
        CaseTime time = asOf("Fri 2026-11-27 16:50");
        assertThat(time.counter().first()).isEqualTo("2026-11-30");
        assertThat(time.counter().today()).isEqualTo(1);
        assertThat(time.calendar()).isEqualTo("1.1");
        assertThat(time.deadlines()).singleElement().satisfies(counted -> {
            assertThat(counted.marker()).isEqualTo(1);
            assertThat(counted.late()).isFalse();
            assertThat(counted.deadline().counted()).map(Object::toString).containsExactly("2026-11-30");
            assertThat(counted.deadline().skipped())
                    .extracting(s -> s.date() + " " + s.reason())
                    .containsExactly(
                            "2026-11-27 " + Reason.AFTER_HOURS,
                            "2026-11-28 " + Reason.CLOSED,
                            "2026-11-29 " + Reason.CLOSED);
        });
        assertThat(time.next().step()).isEqualTo("s02");
    }

    @Test
    void everyCorrectionOfAStepIsCounted() {
        begin(SLEMAN, "pks-hak-akses", "Mon 2026-11-23 09:00");
        walkTo("s06");
        Task sixth = open();
        String back = play.sop.step("s06").orElseThrow().outcomes().stream()
                .filter(o -> !o.positive())
                .findFirst()
                .orElseThrow()
                .key();
        play.at(SLEMAN.at("Wed 2026-11-25 10:00")).act(sixth, back, Play.REASON, null, Play.doer(sixth));
        walkTo("s06");
        CaseTime time = asOf("Wed 2026-11-25 15:00");
        assertThat(time.rounds()).isEqualTo(1);
        assertThat(time.steps().stream().filter(s -> s.rounds() > 1).map(CaseTime.OfStep::step))
                .containsExactly("s05", "s06");
    }

    @Test
    void whatIsUsualIsTheMedianOfTheLatestAnswersInWorkingDays() {
        begin(SULSEL, "pks", "Mon 2026-11-23 09:00");
        List<AnsweredWaits.Answered> answered = List.of(
                waited("Fri 2026-11-27 16:00", "Mon 2026-11-30 08:00"),
                waited("Mon 2026-11-02 09:00", "Tue 2026-11-03 09:00"),
                waited("Mon 2026-10-05 09:00", "Mon 2026-11-30 09:00"));
        CaseReckoning reckoning = new CaseReckoning(view(), play.timetable(), SULSEL.at("Mon 2026-11-30 10:00"));
        assertThat(reckoning.time(answered).usual()).isEqualTo(new CaseTime.Usual(3, 1));
        assertThat(reckoning.time(answered.subList(2, 3)).usual().days()).isEqualTo(40);
        assertThat(reckoning.time(List.of()).usual()).isNull();
    }

    private static AnsweredWaits.Answered waited(String sent, String answered) {
        return new AnsweredWaits.Answered(SULSEL.at(sent), SULSEL.at(answered));
    }

    private void begin(ShippedOffice where, String sop, String start) {
        office = where;
        play = Play.in(where.calendar(DayRule.END_OF_DAY), where.sop(sop), where.at(start));
    }

    private void walkTo(String step) {
        while (!open().stepKey().equals(step)) {
            Task task = open();
            Instant due = task.dueAt();
            play.at(due == null || due.isBefore(play.now()) ? play.now() : due);
            Step row = play.sop.step(task.stepKey()).orElseThrow();
            String way = task.offered(row).stream()
                    .filter(o -> o.positive())
                    .findFirst()
                    .orElseThrow()
                    .key();
            play.act(task, way, Play.REASON, null, Play.doer(task));
        }
    }

    private Task open() {
        return play.file.tasks().stream().filter(Task::open).findFirst().orElseThrow();
    }

    private CaseTime asOf(String local) {
        return new CaseReckoning(view(), play.timetable(), office.at(local)).time(List.of());
    }

    /** What staff would read of the case, as far as its time is concerned. */
    private CaseView view() {
        Map<String, Object> file = new HashMap<>();
        file.put("id", play.file.id().toString());
        file.put("number", play.file.number());
        file.put("receivedAt", here(play.file.receivedAt()));
        file.put("endedAt", here(play.file.endedAt()));
        file.put("openTasks", tasks(true));
        file.put("history", tasks(false));
        return Json.mapper().convertValue(file, CaseView.class);
    }

    private List<Map<String, Object>> tasks(boolean open) {
        return play.file.tasks().stream()
                .filter(t -> t.open() == open)
                .map(this::task)
                .toList();
    }

    private Map<String, Object> task(Task task) {
        Map<String, Object> clock = new HashMap<>();
        clock.put("markerDay", task.clock().markerDay());
        clock.put("from", here(task.clockFrom()));
        clock.put("calendar", task.clock().calendar());
        Map<String, Object> view = new HashMap<>();
        view.put("step", Map.of("key", task.stepKey()));
        view.put("lane", task.laneKey());
        view.put("laneKind", task.laneKind());
        view.put("awaits", task.awaits());
        view.put("iteration", task.iteration());
        view.put("openedAt", here(task.openedAt()));
        view.put("closedAt", here(task.closedAt()));
        view.put("dueAt", here(task.dueAt()));
        view.put("clock", clock);
        return view;
    }

    private String here(Instant moment) {
        return moment == null
                ? null
                : moment.atZone(office.zone()).toOffsetDateTime().toString();
    }
}
