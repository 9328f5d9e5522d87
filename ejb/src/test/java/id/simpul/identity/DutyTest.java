package id.simpul.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DutyTest {

    @Test
    void whoMustHaveASecondFactorAndHasNoneSetsItUpFirst() {
        assertThat(Duty.of(false, true, false, false)).isEqualTo(Duty.FACTOR);
        assertThat(Duty.of(false, true, true, false)).isEqualTo(Duty.NONE);
        assertThat(Duty.of(false, false, false, false)).isEqualTo(Duty.NONE);
    }

    @Test
    void anOutdatedPasswordComesFirst() {
        assertThat(Duty.of(false, true, false, true)).isEqualTo(Duty.PASSWORD);
    }

    @Test
    void aDemonstrationAsksNobodyForAnything() {
        assertThat(Duty.of(true, true, false, true)).isEqualTo(Duty.NONE);
    }
}
