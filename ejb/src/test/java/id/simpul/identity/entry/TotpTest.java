package id.simpul.identity.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /** RFC 6238, appendix B: the secret of SHA-1. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void makesTheCodesOfTheStandard(long seconds, String lastSixDigits) {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(seconds))).isEqualTo(lastSixDigits);
    }

    @Test
    void acceptsTheStepBeforeAndAfterAndSaysWhichItWas() {
        Instant now = Instant.ofEpochSecond(3_000_000_000L);
        for (int away = -1; away <= 1; away++) {
            assertThat(Totp.step(SECRET, Totp.code(SECRET, now.plusSeconds(30L * away)), now))
                    .hasValue(100_000_000L + away);
        }
        assertThat(Totp.step(SECRET, Totp.code(SECRET, now.plusSeconds(60)), now))
                .isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, now.minusSeconds(60)), now))
                .isEmpty();
        assertThat(Totp.step(SECRET, "", now)).isEmpty();
    }
}
