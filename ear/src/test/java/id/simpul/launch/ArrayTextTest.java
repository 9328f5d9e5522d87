package id.simpul.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrayTextTest {

    @Test
    void readsWhatPostgresWrites() {
        assertThat(ArrayText.read("{}")).isEmpty();
        assertThat(ArrayText.read("{a,NULL,\"NULL\",b c}")).containsExactly("a", null, "NULL", "b c");
        assertThat(ArrayText.read("{\"x, \\\"y\\\"\",\"\",\"\\\\\\\\x00\",\"{z}\"}"))
                .containsExactly("x, \"y\"", "", "\\\\x00", "{z}");
        assertThat(ArrayText.read("{\"2026-12-01 09:00:00+07\",\"\\\\x00ff\"}"))
                .containsExactly("2026-12-01 09:00:00+07", "\\x00ff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "a,b", "{\"a}", "{\"a\\}"})
    void refusesWhatIsNone(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ArrayText.read(text));
    }
}
