package id.simpul.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WithoutNikTest {

    private final WithoutNik.Check check = new WithoutNik.Check();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1671054708900001",
                "pemohon 3404071202850003, Sleman",
                "NIK: 6401015512990012.",
                "(7371016501010004)",
                "640101 551299 0012",
                "1671 0145 0290 0003",
                "3404-0712-0285-0003."
            })
    void refusesATextWithANik(String text) {
        assertThat(check.isValid(text, null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Kerja sama verifikasi data",
                "400.12/285/Dukcapil.4/VI/2024",
                "NIP 19650606 199003 2 011",
                "196506061990032011",
                "0000000000000000",
                "1671059908900001",
                "rekening 12345678901234567890",
                "kartu 1234 5678 9012 3456 7890",
                "12.01.2026 01.01.2026"
            })
    void acceptsATextWithout(String text) {
        assertThat(check.isValid(text, null)).isTrue();
    }
}
