package id.simpul.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final Instant OPENED = Instant.parse("2026-03-02T01:02:03.000456Z");
    private static final UUID ID = UUID.fromString("0195e2a0-0000-7000-8000-000000000001");

    @Test
    void readsWhatItWrote() {
        Cursor cursor = Cursor.read(Cursor.of(null, OPENED, ID), 3);

        assertThat(cursor.parts().get(0)).isEmpty();
        assertThat(cursor.instant(1)).isEqualTo(OPENED);
        assertThat(cursor.uuid(2)).isEqualTo(ID);
    }

    @Test
    void survivesAUrl() {
        assertThat(Cursor.of("a/b?c&d=é", ID)).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void noCursorIsTheBeginning() {
        assertThat(Cursor.read(null, 1)).isNull();
        assertThat(Cursor.read("", 1)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!!", "ä", "abc=d", " "})
    void whatIsNoCursorIsMalformed(String foreign) {
        assertMalformed(() -> Cursor.read(foreign, 1));
    }

    @Test
    void aCursorOfAnotherListIsMalformed() {
        assertMalformed(() -> Cursor.read(Cursor.of(ID), 3));
        assertMalformed(() -> Cursor.read(Cursor.of(ID, ID), 1));
    }

    @Test
    void partsThatAreNeitherTimeNorIdAreMalformed() {
        String forged = Base64.getUrlEncoder().encodeToString("yesterday".getBytes(StandardCharsets.UTF_8));

        assertMalformed(() -> Cursor.read(forged, 1).instant(0));
        assertMalformed(() -> Cursor.read(forged, 1).uuid(0));
    }

    private static void assertMalformed(ThrowingCallable reading) {
        Refusal refusal = catchThrowableOfType(Refusal.class, reading);
        assertThat(refusal).isNotNull();
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MALFORMED);
        assertThat(refusal.key()).isEqualTo("page.cursor");
    }
}
