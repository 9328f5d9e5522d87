package id.simpul.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Test
    void theRowTooManyBecomesACursorOfTheRowBefore() {
        Page<String> page = Page.of(List.of("a", "b", "c"), 2, row -> "after " + row);

        assertThat(page.items()).containsExactly("a", "b");
        assertThat(page.next()).isEqualTo("after b");
    }

    @Test
    void theLastPageHasNoNext() {
        assertThat(Page.of(List.of("a", "b"), 2, row -> "after " + row)).isEqualTo(new Page<>(List.of("a", "b"), null));
        assertThat(Page.of(List.<String>of(), 2, row -> "after " + row).next()).isNull();
    }

    @Test
    void shapingTheRowsKeepsTheCursor() {
        assertThat(new Page<>(List.of(1, 2), "next").map(n -> n * 10)).isEqualTo(new Page<>(List.of(10, 20), "next"));
    }

    @Test
    void twentyRowsUnlessToldOtherwise() {
        assertThat(Page.limit(null)).isEqualTo(20);
        assertThat(Page.limit(1)).isEqualTo(1);
        assertThat(Page.limit(200)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 201, Integer.MAX_VALUE})
    void aLimitOutOfBoundsIsInvalidAndNamesTheBound(int limit) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Page.limit(limit));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.pointer()).isEqualTo("/limit");
        assertThat(refusal.args()).containsExactly(200);
    }
}
