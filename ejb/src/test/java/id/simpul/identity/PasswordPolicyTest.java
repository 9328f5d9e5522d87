package id.simpul.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long and not easily guessed; kinds of characters and age count only where the national switch says so. */
class PasswordPolicyTest {

    private static final String SWITCH = "simpul.passwordPolicy";
    private static final List<String> ABOUT =
            List.of("rahmawati.palembang", "Rahmawati Siregar", "Dinas Dukcapil Kota Palembang");
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private final PasswordPolicy policy = new PasswordPolicy();

    @AfterEach
    void switchBack() {
        System.clearProperty(SWITCH);
    }

    private String refusal(String password) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> policy.accept(password, "/password", ABOUT));
        return refusal == null ? "accepted" : refusal.key();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payung biru di bawah jembatan",
                "kucing-tetangga 7 kali melompat",
                "Zf8#qLw2!vPd",
                "\u1b85\u1b82\u1b9e sareng hujan sore",
                "\ud83c\udf27\ufe0f hujan sore di teras belakang"
            })
    void acceptsWhatIsLongAndNotEasilyGuessedWhateverItIsMadeOf(String password) {
        assertThat(refusal(password)).isEqualTo("accepted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password123!",
                "123456789012",
                "qwertyuiop123",
                "aaaaaaaaaaaaaa",
                "abcdefghijkl",
                "Dukcapil2026!",
                "simpulsimpul1",
                "Palembang2026",
                "rahmawati1990",
                "admin.dukcapil",
                "katasandi2026"
            })
    void refusesWhatPeopleThinkOfFirst(String password) {
        assertThat(refusal(password)).isEqualTo("account.passwordGuessable");
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(refusal(null)).isEqualTo("account.passwordLength");
        assertThat(refusal("Zf8#qLw2!vP")).isEqualTo("account.passwordLength");
        assertThat(refusal("payung biru ".repeat(11))).isEqualTo("account.passwordLength");
        assertThat(refusal("xK9 payung biru di bawah jembatan ".repeat(4).substring(0, 128)))
                .isEqualTo("accepted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"payung biru \ud800 jembatan", "payung biru \u0000 jembatan", "payung\tbiru di jembatan"})
    void refusesWhatNoKeyboardWrites(String password) {
        assertThat(refusal(password)).isEqualTo("account.passwordCharacters");
    }

    @Test
    void byDefaultAPasswordNeverGrowsOld() {
        assertThat(policy.outdated(NOW.minus(Duration.ofDays(4000)), NOW)).isFalse();
    }

    @Test
    void thePeriodicPolicyAsksForFourKindsOfCharactersAndANewOneEveryNinetyDays() {
        System.setProperty(SWITCH, "berkala");

        assertThat(refusal("payung biru di bawah jembatan")).isEqualTo("account.passwordMixed");
        assertThat(refusal("Payung biru di bawah 2 jembatan.")).isEqualTo("accepted");
        assertThat(policy.outdated(NOW.minus(Duration.ofDays(89)), NOW)).isFalse();
        assertThat(policy.outdated(NOW.minus(Duration.ofDays(91)), NOW)).isTrue();
    }

    @Test
    void judgesAVeryLongPasswordQuickly() {
        assertThatCode(() -> policy.accept("ab1!".repeat(32), "/password", ABOUT))
                .isInstanceOf(Refusal.class);
    }
}
