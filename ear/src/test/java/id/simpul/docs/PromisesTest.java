package id.simpul.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Every promise of the product has its proof, or says what is to bring it. */
class PromisesTest {

    @Test
    void everyPromiseNamesTestsThatExistOrWhatBringsThem() throws IOException {
        var rows = Proof.rows("promises.md");
        assertThat(rows).hasSizeGreaterThan(15);
        for (var row : rows) {
            assertThat(row).as("%s", row).hasSize(4).noneMatch(String::isBlank);
            if (row.get(2).equals("proved")) {
                Proof.isThere(row.get(0), row.get(3));
            } else {
                assertThat(row.get(2)).as(row.get(0)).isEqualTo("to come");
            }
        }
    }
}
