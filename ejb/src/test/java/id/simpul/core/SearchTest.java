package id.simpul.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {

    @ParameterizedTest
    @CsvSource({"RSUD, %rsud%", "100%, %100\\%%", "a_b, %a\\_b%", "c:\\x, %c:\\\\x%"})
    void findsWhatWasTypedAndNothingItCouldMean(String typed, String pattern) {
        assertThat(Search.anywhere(typed)).isEqualTo(pattern);
    }
}
