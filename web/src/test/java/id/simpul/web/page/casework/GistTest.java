package id.simpul.web.page.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GistTest {

    @Test
    void endsWithTheFirstClause() {
        assertThat(Gist.of("Pemeriksaan Konsep Kerjasama. Jika konsep perlu perbaikan, dikembalikan.", 80))
                .isEqualTo("Pemeriksaan Konsep Kerjasama");
        assertThat(Gist.of("Memeriksa Berkas dan Kelengkapan, jika berkas perlu perbaikan, dikembalikan", 80))
                .isEqualTo("Memeriksa Berkas dan Kelengkapan");
    }

    @Test
    void keepsAShortTextWhole() {
        assertThat(Gist.of("Menyetujui Konsep Kerjasama", 80)).isEqualTo("Menyetujui Konsep Kerjasama");
    }

    @Test
    void cutsBetweenWords() {
        assertThat(Gist.of("Menyiapkan bahan-bahan Kelengkapan Perjanjian", 30)).isEqualTo("Menyiapkan bahan-bahan…");
    }
}
