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
}
