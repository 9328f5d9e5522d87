package id.simpul.identity.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SealTest {

    private static final byte[] SECRET = {1, 2, 3, 4, 5};

    private final Seal seal = new Seal("a key of more than thirty-two characters");

    @Test
    void opensForItsOwnerAlone() {
        String closed = seal.close(SECRET, "second factor of one");

        assertThat(seal.open(closed, "second factor of one")).isEqualTo(SECRET);
        assertThatThrownBy(() -> seal.open(closed, "second factor of another"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void doesNotOpenAlteredOrUnderAnotherKey() {
        String closed = seal.close(SECRET, "one");
        char last = closed.charAt(closed.length() - 3);
        String altered = closed.substring(0, closed.length() - 3)
                + (last == 'A' ? 'B' : 'A')
                + closed.substring(closed.length() - 2);

        assertThatThrownBy(() -> seal.open(altered, "one")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Seal("another key of more than thirty-two characters").open(closed, "one"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seal.open("1.", "one")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void closesOneSecretDifferentlyEachTimeAndPrintsOneTextAlike() {
        assertThat(seal.close(SECRET, "one")).isNotEqualTo(seal.close(SECRET, "one"));
        assertThat(seal.fingerprint("x")).isEqualTo(seal.fingerprint("x")).matches("[0-9a-f]{64}");
        assertThat(seal.fingerprint("x"))
                .isNotEqualTo(new Seal("another key of more than thirty-two characters").fingerprint("x"));
    }

    @Test
    void wantsAKeyWorthTheName() {
        assertThatThrownBy(() -> new Seal("short")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Seal(null)).isInstanceOf(IllegalStateException.class);
    }
}
