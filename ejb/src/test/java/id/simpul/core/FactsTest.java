package id.simpul.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FactsTest {

    @Test
    void tellsWhatIsKnownInItsOrderAndNothingElse() {
        var facts =
                Facts.of("b", "x", "none", null, "no", false, "a", 3, "yes", true, "day", LocalDate.of(2026, 11, 20));
        assertThat(facts.keySet()).containsExactly("b", "a", "yes", "day");
        assertThat(facts)
                .containsEntry("day", "2026-11-20")
                .containsEntry("a", 3)
                .containsEntry("yes", true);
    }

    @Test
    void aNumberThatCouldBeSomebodysNikIsCovered() {
        assertThat(WithoutNik.Check.masked("surat 3273014107850001 dan 1234567890123456"))
                .isEqualTo("surat **************** dan ****************");
        assertThat(WithoutNik.Check.masked("327301-410785-0001"))
                .isEqualTo("327301-410785-0001".replaceAll(".+", "****************"));
        assertThat(WithoutNik.Check.masked("400.8/77/Dukcapil, 12345678901234567"))
                .isEqualTo("400.8/77/Dukcapil, 12345678901234567");
    }
}
