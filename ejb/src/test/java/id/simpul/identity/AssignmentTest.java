package id.simpul.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Account PERSON =
            new Account("sari.paser", "Sari", AccountKind.STAFF, null, null, Instant.parse("2026-01-01T00:00:00Z"));
    private static final Position POST = new Position("kepala-dinas");

    @Test
    void isHeldFromTheFirstToTheLastDay() {
        Assignment held = plt(MONDAY, MONDAY.plusDays(4));

        assertThat(held.heldOn(MONDAY.minusDays(1))).isFalse();
        assertThat(held.heldOn(MONDAY)).isTrue();
        assertThat(held.heldOn(MONDAY.plusDays(4))).isTrue();
        assertThat(held.heldOn(MONDAY.plusDays(5))).isFalse();
    }

    @Test
    void refusesAnEndBeforeItsBeginning() {
        refused("post.untilBeforeFrom", () -> plt(MONDAY, MONDAY.minusDays(1)));
    }

    @Test
    void refusesDaysThatNoTableCouldHold() {
        refused("post.daysOfNoCalendar", () -> plt(LocalDate.MIN, null));
        refused("post.daysOfNoCalendar", () -> plt(MONDAY, LocalDate.MAX));
    }

    @Test
    void nobodyStandsInWithoutADecree() {
        refused("post.decreeRequired", () -> new Assignment(PERSON, POST, AssignmentKind.PLH, MONDAY, MONDAY, null));
        assertThat(new Assignment(PERSON, POST, AssignmentKind.DEFINITIF, MONDAY, null, null).decree())
                .isNull();
    }

    @Test
    void takenAwayAtOnceItIsNotHeldTodayAnyMore() {
        Assignment held = plt(MONDAY.minusDays(7), null);
        held.end(null, MONDAY);

        assertThat(held.heldOn(MONDAY)).isFalse();
        assertThat(held.heldOn(MONDAY.minusDays(1))).isTrue();
        assertThat(held.over(MONDAY)).isTrue();
    }

    @Test
    void takenAwayBeforeItBeganItWasNeverHeld() {
        Assignment held = plt(MONDAY.plusDays(7), MONDAY.plusDays(14));
        held.end(null, MONDAY);

        assertThat(held.over(MONDAY)).isTrue();
        assertThat(held.heldOn(MONDAY.plusDays(7))).isFalse();
        assertThat(held.overlaps(MONDAY, null)).isFalse();
    }

    @Test
    void endsEarlierButNeverLaterNorInThePast() {
        Assignment held = plt(MONDAY.minusDays(7), MONDAY.plusDays(7));

        refused("post.lastDay", () -> held.end(MONDAY.plusDays(8), MONDAY));
        refused("post.lastDay", () -> held.end(MONDAY.minusDays(1), MONDAY));
        held.end(MONDAY, MONDAY);
        assertThat(held.until()).isEqualTo(MONDAY);
        refused("post.ended", () -> held.end(null, MONDAY.plusDays(1)));
    }

    @Test
    void overlapsWhereADayIsInBoth() {
        Assignment held = plt(MONDAY, MONDAY.plusDays(4));

        assertThat(held.overlaps(MONDAY.plusDays(4), null)).isTrue();
        assertThat(held.overlaps(MONDAY.plusDays(5), null)).isFalse();
        assertThat(held.overlaps(MONDAY.minusDays(9), MONDAY.minusDays(1))).isFalse();
        assertThat(held.overlaps(MONDAY.minusDays(9), MONDAY)).isTrue();
    }

    private static Assignment plt(LocalDate from, LocalDate until) {
        return new Assignment(PERSON, POST, AssignmentKind.PLT, from, until, "800/1/2026");
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.key())
                .isEqualTo(key));
    }
}
