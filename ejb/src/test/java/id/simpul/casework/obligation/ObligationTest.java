package id.simpul.casework.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.calendar.Calendars;
import id.simpul.calendar.OfficeCalendar;
import id.simpul.calendar.WorkWeek;
import id.simpul.core.Refusal;
import id.simpul.identity.HeldPosition;
import id.simpul.identity.InstitutionInfo;
import id.simpul.identity.SignedIn;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopReader;
import id.simpul.tenant.Level;
import id.simpul.tenant.TenantFile.DayRule;
import id.simpul.tenant.TenantInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Data balikan and semester reports of Sulawesi Selatan's own SOP, on its own calendar. */
class ObligationTest {

    private static final OfficeCalendar OFFICE = Calendars.office(Calendars.WITA, DayRule.END_OF_DAY);
    private static final SopDocument AKSES = shipped();
    private static final Instant HANDED_OVER = wita("2027-01-15T10:00");
    private static final UUID INSTITUTION = new UUID(1, 1);

    @Test
    void dataBalikanIsDueEveryThreeMonthsAtTheCloseOfAWorkingDay() {
        assertThat(dueDates("s05", HANDED_OVER, 4))
                .containsExactly(
                        wita("2027-04-15T16:00"),
                        wita("2027-07-15T16:00"),
                        wita("2027-10-15T16:30"),
                        // 15 January 2028 is a Saturday
                        wita("2028-01-17T16:00"));
    }

    @Test
    void aDueDateThatAHolidayMovesMovesNoneOfThoseAfterIt() {
        assertThat(dueDates("s05", HANDED_OVER, 5)).last().isEqualTo(wita("2028-04-17T16:00"));
        assertThat(dueDates("s05", wita("2027-01-16T10:00"), 2))
                .containsExactly(wita("2027-04-16T16:30"), wita("2027-07-16T16:30"));
    }

    @Test
    void theReportOfASemesterIsDueAMonthAfterItsEnd() {
        assertThat(dueDates("s06", wita("2027-04-12T16:00"), 1)).containsExactly(wita("2027-08-02T16:00"));
        assertThat(dueDates("s06", wita("2026-11-20T09:00"), 2))
                .containsExactly(wita("2027-02-01T16:00"), wita("2027-08-02T16:00"));
        assertThat(new Schedule(AKSES.step("s06").orElseThrow().recurs(), wita("2026-11-20T09:00"), OFFICE)
                        .turn(1)
                        .until())
                .isEqualTo("2026-12-31");
    }

    @Test
    void theInstitutionOwesDataBalikanAndTheOfficeItsReport() {
        assertThat(begun("s05").byInstitution()).isTrue();
        assertThat(begun("s06").byInstitution()).isFalse();
        assertThat(begun("s05").positionKey()).isEqualTo("pelaksana");
        assertThat(begun("s06").positionKey()).isEqualTo("pelaksana");
    }

    @Test
    void eachMomentIsToldOnceAndTheNextBeginsWhenItFallsDue() {
        Obligation first = begun("s05");
        assertThat(first.look(wita("2027-04-01T16:00"))).hasValueSatisfying(due -> {
            assertThat(due.late()).isFalse();
            assertThat(due.institutionId()).isEqualTo(INSTITUTION);
        });
        assertThat(first.toBeFollowed(wita("2027-04-01T16:00"))).isFalse();
        Instant late = wita("2027-04-15T16:00");
        assertThat(first.look(late))
                .hasValueSatisfying(due -> assertThat(due.late()).isTrue());
        assertThat(first.toBeFollowed(late)).isTrue();
        Obligation second = first.next(schedule("s05", HANDED_OVER), late);
        assertThat(second.turn()).isEqualTo(2);
        assertThat(second.dueAt()).isEqualTo(wita("2027-07-15T16:00"));
        assertThat(first.toBeFollowed(late)).isFalse();
    }

    @Test
    void afterALongStandstillLatenessIsToldWithoutTheReminder() {
        Obligation owed = begun("s05");
        List<ObligationDue> told = new ArrayList<>();
        Instant now = wita("2028-02-01T08:00");
        while (owed != null) {
            owed.look(now).ifPresent(told::add);
            owed = owed.toBeFollowed(now) ? owed.next(schedule("s05", HANDED_OVER), now) : null;
        }
        // the fifth, of April 2028, only waits
        assertThat(told).hasSize(5);
        assertThat(told.subList(0, 4)).allMatch(ObligationDue::late);
    }

    @Test
    void whatCameInIsFollowedAtOnceAndToldNoMore() {
        Obligation owed = begun("s05");
        Instant now = wita("2027-03-01T09:00");
        ObligationReceived received =
                owed.receive(LocalDate.parse("2027-02-26"), LocalDate.parse("2027-03-01"), 0, null, keeper(), now);
        assertThat(received.receivedOn()).isEqualTo("2027-02-26");
        assertThat(owed.standing(now)).isEqualTo(ObligationState.RECEIVED);
        assertThat(owed.toBeFollowed(now)).isTrue();
        assertThat(owed.look(now)).isEmpty();
        refuses(
                "obligation.received",
                () -> owed.receive(
                        LocalDate.parse("2027-03-01"), LocalDate.parse("2027-03-01"), 0, null, keeper(), now));
    }

    @Test
    void onlyWhoeverIsLateIsWarnedAndEachWarningIsCounted() {
        Obligation owed = begun("s05");
        LocalDate letter = LocalDate.parse("2027-04-20");
        refuses("obligation.notLate", () -> owed.warn("1", letter, letter, keeper(), wita("2027-04-15T15:59")));
        Instant now = wita("2027-04-20T09:00");
        assertThat(owed.standing(now)).isEqualTo(ObligationState.OVERDUE);
        assertThat(owed.warn("473/1", letter, letter, keeper(), now).warning()).isEqualTo(1);
        assertThat(owed.warn("473/2", letter, letter, keeper(), now).warning()).isEqualTo(2);
        assertThat(owed.standing(now)).isEqualTo(ObligationState.WARNED);
        refuses("letter.inFuture", () -> owed.warn("3", letter.plusDays(1), letter, keeper(), now));
        assertThat(owed.look(now))
                .hasValueSatisfying(due -> assertThat(due.late()).isTrue());
    }

    @Test
    void whatIsStoppedIsNeitherToldNorFollowed() {
        Obligation owed = begun("s05");
        Instant now = wita("2027-06-01T09:00");
        owed.stop("Perjanjian berakhir", keeper(), now);
        assertThat(owed.look(now)).isEmpty();
        assertThat(owed.toBeFollowed(now)).isFalse();
        refuses("obligation.stopped", () -> owed.stop("lagi", keeper(), now));
    }

    @Test
    void aHolidayOnItsDayMovesItOnceAndItsReminderWithIt() {
        LocalDate day = LocalDate.parse("2027-04-15");
        Schedule moved = new Schedule(
                AKSES.step("s05").orElseThrow().recurs(),
                HANDED_OVER,
                Calendars.closedOn(day, Calendars.WITA, DayRule.END_OF_DAY));
        Obligation owed = begun("s05");
        assertThat(owed.recount(schedule("s05", HANDED_OVER), wita("2027-02-01T09:00")))
                .isEmpty();
        assertThat(owed.recount(moved, wita("2027-02-01T09:00"))).hasValueSatisfying(told -> {
            assertThat(told.before()).isEqualTo(wita("2027-04-15T16:00"));
            assertThat(told.after()).isEqualTo(wita("2027-04-16T16:30"));
        });
        assertThat(owed.recount(moved, wita("2027-02-01T09:00"))).isEmpty();
        assertThat(owed.dueAt()).isEqualTo(wita("2027-04-16T16:30"));
        assertThat(owed.look(wita("2027-04-02T16:30")))
                .hasValueSatisfying(due -> assertThat(due.late()).isFalse());
        // reminded once, on whatever day it falls now
        assertThat(owed.recount(schedule("s05", HANDED_OVER), wita("2027-04-03T09:00")))
                .isPresent();
        assertThat(owed.look(wita("2027-04-15T16:00")))
                .hasValueSatisfying(due -> assertThat(due.late()).isTrue());
    }

    @Test
    void nobodyButItsKeepersActsAndAnInstitutionSeesItsOwnOnly() {
        Obligation owed = begun("s05");
        Instant now = wita("2027-05-01T09:00");
        refuses("obligation.notYours", () -> owed.stop("x", staff("kepala-bidang"), now));
        refuses("obligation.notYours", () -> owed.stop("x", user(INSTITUTION), now));
        assertThat(owed.visibleTo(user(INSTITUTION))).isTrue();
        assertThat(owed.visibleTo(user(new UUID(1, 2)))).isFalse();
        assertThat(begun("s06").visibleTo(user(INSTITUTION))).isFalse();
    }

    @Test
    void anOfficeThatNeverOpensIsStillOwedOnAKnownDay() {
        OfficeCalendar closed =
                new OfficeCalendar(Calendars.WITA, new WorkWeek(Map.of()), List.of(), List.of(), DayRule.END_OF_DAY);
        Schedule without = new Schedule(AKSES.step("s05").orElseThrow().recurs(), HANDED_OVER, closed);
        assertThat(without.turn(1).dueAt()).isEqualTo(wita("2027-04-15T23:59"));
        assertThat(begun("s05").recount(without, wita("2027-02-01T09:00"))).isPresent();
    }

    @Test
    void aDayThatAChangedCalendarWouldLetPassAfterwardsStays() {
        LocalDate announced = LocalDate.parse("2027-04-15");
        Schedule later = new Schedule(
                AKSES.step("s05").orElseThrow().recurs(),
                HANDED_OVER,
                Calendars.closedOn(announced, Calendars.WITA, DayRule.END_OF_DAY));
        Obligation owed = begun("s05");
        owed.recount(later, wita("2027-02-01T09:00"));
        assertThat(owed.dueAt()).isEqualTo(wita("2027-04-16T16:30"));
        // the holiday is taken off the list when the day before has closed already
        assertThat(owed.recount(schedule("s05", HANDED_OVER), wita("2027-04-16T09:00")))
                .isEmpty();
        assertThat(owed.dueAt()).isEqualTo(wita("2027-04-16T16:30"));
    }

    @Test
    void whatBeganOnPaperIsOwedFromItsNextDayOn() {
        Schedule since = schedule("s05", HANDED_OVER);
        assertThat(since.firstAfter(wita("2027-02-01T09:00")).number()).isEqualTo(1);
        assertThat(since.firstAfter(wita("2027-04-15T16:00")).number()).isEqualTo(2);
        assertThat(since.firstAfter(wita("2030-01-20T09:00")).dueAt()).isEqualTo(wita("2030-04-15T16:00"));
    }

    @Test
    void aDeliveryTakenBackIsOwedAsBeforeAndItsLatenessIsToldOnce() {
        Obligation owed = begun("s05");
        owed.deliveredOnPaper(LocalDate.parse("2027-02-01"), wita("2027-02-01T09:00"));
        owed.undeliver(wita("2027-02-01T10:00"));
        assertThat(owed.standing(wita("2027-02-02T09:00"))).isEqualTo(ObligationState.DUE);
        assertThat(owed.receivedOn()).isNull();
        assertThat(owed.look(wita("2027-04-01T16:00")))
                .hasValueSatisfying(due -> assertThat(due.late()).isFalse());
        assertThat(owed.look(wita("2027-04-15T16:00")))
                .hasValueSatisfying(due -> assertThat(due.late()).isTrue());
    }

    @Test
    void whatAStepBeganByMistakeIsOwedByNobodyUntilTheStepOpensAnew() {
        Obligation owed = begun("s05");
        assertThat(owed.begunBy("s05", HANDED_OVER)).isTrue();
        assertThat(owed.begunBy("s06", HANDED_OVER)).isFalse();
        assertThat(owed.begunBy("s05", HANDED_OVER.plusSeconds(1))).isFalse();
        owed.takeBack(HANDED_OVER.plusSeconds(60));
        assertThat(owed.visibleTo(keeper())).isFalse();
        assertThat(owed.look(wita("2027-06-01T09:00"))).isEmpty();
        assertThat(owed.toBeFollowed(wita("2027-06-01T09:00"))).isFalse();

        Instant later = wita("2027-02-22T09:00");
        owed.beginAgain(beginning(later), schedule("s05", later));
        assertThat(owed.visibleTo(keeper())).isTrue();
        assertThat(owed.dueAt()).isEqualTo(wita("2027-05-24T16:00"));
        assertThat(owed.standing(later)).isEqualTo(ObligationState.DUE);
    }

    private static Beginning beginning(Instant at) {
        return new Beginning(new UUID(2, 1), "73-2027-000001", INSTITUTION, new UUID(2, 2), at);
    }

    private static void refuses(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.key())
                .isEqualTo(key));
    }

    private static List<Instant> dueDates(String step, Instant begun, int turns) {
        return IntStream.rangeClosed(1, turns)
                .mapToObj(n -> schedule(step, begun).turn(n).dueAt())
                .toList();
    }

    private static Schedule schedule(String step, Instant begun) {
        return new Schedule(AKSES.step(step).orElseThrow().recurs(), begun, OFFICE);
    }

    private static Obligation begun(String step) {
        return Obligation.begin(
                beginning(HANDED_OVER),
                AKSES.step(step).orElseThrow(),
                AKSES,
                schedule(step, HANDED_OVER),
                schedule(step, HANDED_OVER).turn(1));
    }

    private static SignedIn keeper() {
        return staff("pelaksana");
    }

    private static SignedIn staff(String position) {
        HeldPosition held = new HeldPosition(new UUID(3, 1), position, position, "definitif", null);
        return new SignedIn(new UUID(3, 2), position + ".sulsel", "Nama", office(), null, List.of(held), Set.of());
    }

    private static SignedIn user(UUID institution) {
        return new SignedIn(
                new UUID(3, 3),
                "lembaga.sulsel",
                "Nama",
                office(),
                new InstitutionInfo(institution, "RSUD"),
                List.of(),
                Set.of());
    }

    private static TenantInfo office() {
        return new TenantInfo(
                new UUID(4, 1),
                "73",
                "sulsel",
                "Sulsel",
                "Disdukcapil",
                Level.PROVINSI,
                Calendars.WITA,
                null,
                null,
                null);
    }

    private static Instant wita(String local) {
        return LocalDateTime.parse(local).atZone(Calendars.WITA).toInstant();
    }

    private static SopDocument shipped() {
        try {
            return SopReader.read(
                            Files.readAllBytes(Path.of("../tenant-configs/73-sulsel/sop/akses-pemanfaatan-data.yaml")))
                    .value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
