package id.simpul.sop.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineBreakerTest {

    private static final LineBreaker BODY = new LineBreaker(Inter.REGULAR, 2646);

    @Test
    void noLineIsWiderThanItsRoom() {
        String text = "Menerima dan mengadministrasikan surat permohonan izin hak akses pemanfaatan data kependudukan";
        assertThat(BODY.lines(text, 400)).hasSizeGreaterThan(2).allSatisfy(line -> assertThat(BODY.width(line))
                .isLessThanOrEqualTo(400));
        assertThat(String.join(" ", BODY.lines(text, 400))).isEqualTo(text);
    }

    @Test
    void aWordThatIsTooWideIsCutAndNothingOfItIsLost() {
        String word = "ketidaktertanggungjawabkannyakah".repeat(3);
        assertThat(BODY.lines(word, 200))
                .allSatisfy(line -> assertThat(BODY.width(line)).isLessThanOrEqualTo(200));
        assertThat(String.join("", BODY.lines(word, 200))).isEqualTo(word);
    }

    @Test
    void aHeadIsHyphenatedBeforeAConsonantAndAVowel() {
        assertThat(BODY.hyphenated("Pengadministrasi Umum", BODY.width("Pengadminis-")))
                .containsExactly("Pengadmi-", "nistrasi", "Umum");
    }

    @Test
    void anEmptyTextHasNoLine() {
        assertThat(BODY.lines("  ", 100)).isEmpty();
        assertThat(BODY.lines(null, 100)).isEmpty();
    }

    @Test
    void aLetterOutsideTheBasicPlaneIsNeverTornApart() {
        assertThat(BODY.lines("😀".repeat(9), 60))
                .allSatisfy(line -> assertThat(line.codePoints().toArray()).containsOnly("😀".codePointAt(0)));
    }
}
