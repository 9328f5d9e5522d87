package id.simpul.web.face;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {

    @Test
    void goesBackToAPageOfOurs() {
        assertThat(Redirect.safe("/permohonan/16.71-2026-000001?bagian=riwayat", "/"))
                .isEqualTo("/permohonan/16.71-2026-000001?bagian=riwayat");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/a\r\nSet-Cookie: x=1",
                "/masuk?dari=/"
            })
    void goesHomeInsteadOfElsewhere(String asked) {
        assertThat(Redirect.safe(asked, "/")).isEqualTo("/");
    }
}
