package id.simpul.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private static final String RIGHT = "Simpul-demo-2026";

    private final Passwords passwords = new Passwords();

    @Test
    void theRightPasswordFits() {
        assertThat(passwords.matches(RIGHT, passwords.hash(RIGHT))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "simpul-demo-2026", "Simpul-demo-2026 ", "Simpul-demo-202"})
    void anyOtherDoesNot(String wrong) {
        assertThat(passwords.matches(wrong, passwords.hash(RIGHT))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", RIGHT})
    void nothingFitsAnUnknownUser(String password) {
        assertThat(passwords.matches(password, null)).isFalse();
    }

    @Test
    void storesArgon2idWithTheParametersOfOwasp() {
        assertThat(passwords.hash(RIGHT)).startsWith("$shiro2$argon2id$v=19$t=2,m=19456,p=1$");
    }

    @Test
    void twoPeopleWithOnePasswordHaveTwoHashes() {
        assertThat(passwords.hash(RIGHT)).isNotEqualTo(passwords.hash(RIGHT));
    }

    @Test
    void oneLetterWrittenInTwoWaysIsOnePassword() {
        assertThat(passwords.matches("cafe\u0301 di pojok jalan", passwords.hash("caf\u00e9 di pojok jalan")))
                .isTrue();
        assertThat(passwords.matches("cafe di pojok jalan", passwords.hash("caf\u00e9 di pojok jalan")))
                .isFalse();
    }

    @Test
    void anUnknownUserCostsTheWorkOfAKnownOne() {
        String stored = passwords.hash(RIGHT);
        passwords.matches("x", null);

        long known = quickest(() -> passwords.matches("x", stored));
        long unknown = quickest(() -> passwords.matches("x", null));

        // without hashing it would be a thousandth
        assertThat(unknown).isGreaterThan(known / 3);
    }

    private static long quickest(Runnable work) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 7; i++) {
            long start = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }
}
