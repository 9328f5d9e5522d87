package id.simpul.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which version is in force at a given moment. */
class EditionTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T01:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T01:00:00Z");

    private static final Edition FIRST = edition(1, SopVersionState.PUBLISHED, MONDAY);

    @Test
    void aDraftIsNotInForce() {
        assertThat(Edition.inForce(List.of(edition(1, SopVersionState.DRAFT, null)), WEDNESDAY))
                .isEmpty();
    }

    @Test
    void aLaterVersionTakesOverOnItsDayAndRetiresTheOneBefore() {
        Edition second = edition(2, SopVersionState.PUBLISHED, TUESDAY);
        List<Edition> both = List.of(FIRST, second);

        assertThat(Edition.inForce(both, MONDAY)).contains(FIRST);
        assertThat(second.waits(MONDAY)).isTrue();
        assertThat(second.stateNow(both, MONDAY)).isEqualTo(SopVersionState.PUBLISHED);
        assertThat(Edition.inForce(both, TUESDAY)).contains(second);
        assertThat(FIRST.stateNow(both, MONDAY)).isEqualTo(SopVersionState.PUBLISHED);
        assertThat(FIRST.stateNow(both, TUESDAY)).isEqualTo(SopVersionState.RETIRED);
    }

    @Test
    void theLatestDayCountsNotTheHighestNumber() {
        Edition third = edition(3, SopVersionState.PUBLISHED, TUESDAY);
        Edition second = edition(2, SopVersionState.PUBLISHED, WEDNESDAY);

        assertThat(Edition.inForce(List.of(FIRST, second, third), WEDNESDAY)).contains(second);
    }

    @Test
    void whereTheLatestIsOutOfUseNoneIsInForce() {
        Edition second = edition(2, SopVersionState.RETIRED, TUESDAY);

        assertThat(Edition.inForce(List.of(FIRST, second), WEDNESDAY)).isEmpty();
        assertThat(FIRST.stateNow(List.of(FIRST, second), WEDNESDAY)).isEqualTo(SopVersionState.RETIRED);
    }

    @Test
    void aWithdrawnOneCountsAsIfItHadNeverBeen() {
        Edition second = new Edition(new UUID(0, 2), 2, SopVersionState.RETIRED, TUESDAY, true);

        assertThat(Edition.inForce(List.of(FIRST, second), WEDNESDAY)).contains(FIRST);
        assertThat(FIRST.stateNow(List.of(FIRST, second), WEDNESDAY)).isEqualTo(SopVersionState.PUBLISHED);
    }

    private static Edition edition(int number, SopVersionState state, Instant from) {
        return new Edition(new UUID(0, number), number, state, from, false);
    }
}
