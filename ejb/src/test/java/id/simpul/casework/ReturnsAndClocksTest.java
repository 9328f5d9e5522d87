package id.simpul.casework;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.calendar.Waktu;
import id.simpul.sop.OnReply;
import id.simpul.sop.Outcome;
import id.simpul.sop.OutcomeKind;
import id.simpul.sop.Step;
import id.simpul.tenant.TenantFile.DayRule;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What a return does to clocks: a step that counts from its opening begins anew, one that has an H-day keeps it, however
 * late that makes it. Moments and deadlines are those of the offices' own examples.
 */
class ReturnsAndClocksTest {

    private static final ShippedOffice SLEMAN = ShippedOffice.of("34.04-sleman");
    private static final ShippedOffice PASER = ShippedOffice.of("64.01-paser");
    private static final ShippedOffice PALEMBANG = ShippedOffice.of("16.71-palembang");
    private static final ShippedOffice SULSEL = ShippedOffice.of("73-sulsel");

    private ShippedOffice office;
    private Play play;

    @Test
    void slR01AReturnMovesNoHDay() {
        begin(SLEMAN, "pks-hak-akses", "Mon 2026-11-23 09:00");
        walkTo("s06");
        at("Wed 2026-11-25 10:00").back("s06");
        assertThat(shown("s05")).isEqualTo("s05 round 2 due Tue 2026-11-24 16:00");
        assertThat(open().dueAt()).as("late for H2 the moment it opens").isBefore(play.now());
        assertThat(open().clock().markerDay()).isEqualTo(2);
        assertThat(open().clock().sweepAt())
                .as("nobody is reminded of what is late")
                .isEqualTo(open().dueAt());
        at("Wed 2026-11-25 13:00").forward();
        assertThat(shown("s06")).isEqualTo("s06 round 2 due Wed 2026-11-25 16:00");
    }

    @Test
    void theHDayStandsAlsoAfterTheDitjenAskedForMore() {
        begin(SLEMAN, "pks-hak-akses", "Mon 2026-11-23 09:00");
        walkTo("s14");
        at("Mon 2026-12-14 09:00");
        play.reply(OnReply.RETURNED);
        assertThat(shown("s15")).isEqualTo("s15 round 1 due Mon 2026-12-21 16:00");
        at("Mon 2026-12-14 10:00").back("s15");
        assertThat(shown("s09")).isEqualTo("s09 round 2 due Fri 2026-11-27 16:30");
    }

    @Test
    void paR03AnEmptyTimeHasNoDeadlineAndTheNextRoundCountsAnew() {
        begin(PASER, "pelayanan-kerja-sama", "Tue 2026-12-22 10:00");
        walkTo("s06");
        assertThat(shown("s06")).isEqualTo("s06 round 1 due Wed 2026-12-30 16:00");
        at("Tue 2026-12-29 10:00").back("s06");
        assertThat(shown("s05")).isEqualTo("s05 round 2 due —");
        assertThat(open().clock().sweepAt()).isNull();
        at("Wed 2026-12-30 09:00").forward();
        assertThat(shown("s06")).isEqualTo("s06 round 2 due Mon 2027-01-04 16:00");
    }

    @Test
    void pkR01MinutesStandStillInTheBreakOfFriday() {
        begin(PALEMBANG, "pelayanan-kerjasama", "Fri 2026-12-04 11:00");
        walkTo("s02");
        at("Fri 2026-12-04 11:20").back("s02");
        assertThat(shown("s01")).isEqualTo("s01 round 2 due Fri 2026-12-04 13:05");
    }

    @Test
    void pkR02AfterAReturnTheStepsInBetweenAreDoneAgain() {
        begin(PALEMBANG, "pelayanan-kerjasama", "Fri 2026-12-04 11:00");
        walkTo("s04");
        at("Fri 2026-12-04 13:30").back("s04");
        assertThat(shown("s03")).isEqualTo("s03 round 2 due Fri 2026-12-04 13:40");
        at("Fri 2026-12-04 13:35").forward();
        assertThat(open().stepKey()).isEqualTo("s04");
        assertThat(open().iteration()).isEqualTo(2);
    }

    @Test
    void pkR03TheSekretarisSendsBackBeyondTheKabid() {
        begin(PALEMBANG, "pelayanan-kerjasama", "Fri 2026-12-04 11:00");
        walkTo("s05");
        at("Fri 2026-12-04 14:00").back("s05");
        assertThat(shown("s03")).isEqualTo("s03 round 2 due Fri 2026-12-04 14:10");
        at("Fri 2026-12-04 14:05").forward();
        assertThat(shown("s04")).isEqualTo("s04 round 2 due Fri 2026-12-04 14:35");
    }

    @Test
    void pdR02TwoDaysBeginAnewOnTheDayOfTheReturn() {
        begin(PALEMBANG, "pemanfaatan-data-dokumen", "Mon 2026-12-07 08:00");
        walkTo("s05");
        at("Thu 2027-01-07 10:00").back("s05");
        assertThat(shown("s03")).isEqualTo("s03 round 2 due Mon 2027-01-11 16:00");
        at("Fri 2027-01-08 10:00").forward();
        assertThat(open().stepKey()).isEqualTo("s04");
        at("Mon 2027-01-11 10:00").forward();
        assertThat(open().stepKey()).isEqualTo("s05");
        assertThat(open().iteration()).isEqualTo(2);
    }

    @Test
    void theSecondLaneOfASequenceSharesTheClockOfTheFirst() {
        begin(SULSEL, "pks", "Mon 2026-11-23 09:00");
        walkTo("s09");
        Instant opened = open().openedAt();
        Instant due = open().dueAt();
        play.at(office.calendar(DayRule.END_OF_DAY)
                .due(new Waktu.Span(30, Waktu.Unit.MENIT), opened, opened)
                .orElseThrow()
                .dueAt());
        forward();
        assertThat(open().laneKey()).isEqualTo("kepala-dinas");
        assertThat(open().openedAt()).isAfter(opened);
        assertThat(open().clockFrom()).isEqualTo(opened);
        assertThat(open().dueAt()).isEqualTo(due);
    }

    @Test
    void theReminderComesAtTheCloseOfTheWorkingDayBefore() {
        begin(SULSEL, "pks", "Mon 2026-11-23 09:00");
        assertThat(office.local(open().clock().sweepAt())).isEqualTo("Tue 2026-12-22 16:00");
        begin(PALEMBANG, "pelayanan-kerjasama", "Fri 2026-12-04 11:00");
        assertThat(open().clock().sweepAt())
                .as("a quarter of an hour leaves no time for one")
                .isEqualTo(open().dueAt());
    }

    @Test
    void aHolidayAnnouncedLaterMovesWhatHasNotPassed() {
        begin(PASER, "pelayanan-kerja-sama", "Tue 2026-12-22 10:00");
        assertThat(shown("s01")).isEqualTo("s01 round 1 due Wed 2026-12-23 16:00");
        Instant now = PASER.at("Tue 2026-12-22 15:00");
        assertThat(recount(now)).hasValueSatisfying(m -> {
            assertThat(PASER.local(m.before())).isEqualTo("Wed 2026-12-23 16:00");
            assertThat(PASER.local(m.after())).isEqualTo("Mon 2026-12-28 16:00");
        });
        assertThat(recount(now)).as("a second time moves nothing").isEmpty();
    }

    @Test
    void aDeadlineThatHasPassedStays() {
        begin(PASER, "pelayanan-kerja-sama", "Tue 2026-12-22 10:00");
        Instant late = PASER.at("Thu 2026-12-24 09:00");
        assertThat(recount(late)).isEmpty();
        assertThat(shown("s01")).isEqualTo("s01 round 1 due Wed 2026-12-23 16:00");
    }

    @Test
    void nobodyBecomesLateByACalendarThatIsChangedAfterwards() {
        begin(PASER, "pelayanan-kerja-sama", "Tue 2026-12-22 10:00");
        assertThat(recount(PASER.at("Tue 2026-12-22 15:00"))).isPresent();
        assertThat(shown("s01")).isEqualTo("s01 round 1 due Mon 2026-12-28 16:00");
        // the holiday was a mistake; without it the task would have been due five days ago
        Instant now = PASER.at("Mon 2026-12-28 09:00");
        Timetable again = new Timetable(play.sop, PASER.calendar(DayRule.END_OF_DAY));
        assertThat(open().recount(again, play.file.receivedAt(), "holidays", now))
                .isEmpty();
        assertThat(shown("s01")).isEqualTo("s01 round 1 due Mon 2026-12-28 16:00");
        assertThat(open().clock().calendar()).isEqualTo(again.office().edition());
    }

    private Optional<DeadlineMoved> recount(Instant now) {
        Timetable changed = new Timetable(play.sop, PASER.closedToo(DayRule.END_OF_DAY, "2026-12-23"));
        return open().recount(changed, play.file.receivedAt(), "holidays", now);
    }

    private void begin(ShippedOffice where, String sop, String start) {
        office = where;
        play = Play.in(where.calendar(DayRule.END_OF_DAY), where.sop(sop), where.at(start));
    }

    private ReturnsAndClocksTest at(String local) {
        play.at(office.at(local));
        return this;
    }

    /** Every step on the way is done when it is due. */
    private void walkTo(String step) {
        while (!open().stepKey().equals(step)) {
            Instant due = open().dueAt();
            play.at(due == null || due.isBefore(play.now()) ? play.now() : due);
            forward();
        }
    }

    private void forward() {
        Task task = open();
        if (task.awaits() != null) {
            play.reply(OnReply.APPROVED);
            return;
        }
        Step step = play.sop.step(task.stepKey()).orElseThrow();
        Outcome way = task.offered(step).stream()
                .filter(Outcome::positive)
                .findFirst()
                .orElseThrow();
        play.act(task, way.key(), Play.REASON, null, Play.doer(task));
    }

    private void back(String from) {
        Task task = open();
        assertThat(task.stepKey()).isEqualTo(from);
        Outcome way = task.offered(play.sop.step(from).orElseThrow()).stream()
                .filter(o -> o.kind() == OutcomeKind.RETURN)
                .findFirst()
                .orElseThrow();
        play.act(task, way.key(), Play.REASON, null, Play.doer(task));
    }

    private Task open() {
        return play.file.tasks().stream().filter(Task::open).findFirst().orElseThrow();
    }

    private String shown(String step) {
        assertThat(open().stepKey()).isEqualTo(step);
        return step + " round " + open().iteration() + " due " + office.local(open().dueAt());
    }
}
