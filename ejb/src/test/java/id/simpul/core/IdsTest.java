package id.simpul.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @Test
    void idsMadeLaterSortLaterAsTheDatabaseSortsThem() {
        List<String> made =
                Stream.generate(Ids::next).limit(5_000).map(UUID::toString).toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
        assertThat(UUID.fromString(made.get(0)).version()).isEqualTo(7);
    }

    @Test
    void codesHaveTheLengthAskedForAndNoLettersThatAreMisread() {
        assertThat(Stream.generate(() -> Ids.code(10)).limit(500))
                .allMatch(code -> code.matches("[2-9A-HJ-KM-NP-Z]{10}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void tokensCarry256BitsAndSurviveAHeader() {
        assertThat(Stream.generate(Ids::token).limit(500))
                .allMatch(token -> token.matches("[A-Za-z0-9_-]{43}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void readsAnIdFromOutside() {
        UUID id = Ids.next();

        assertThat(Ids.parse(id.toString(), "task.missing")).isEqualTo(id);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"1", "' or 1=1", "0195e2a0-0000-7000-8000-00000000000g"})
    void whatCannotBeAnIdIsMissing(String foreign) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Ids.parse(foreign, "task.missing"));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MISSING);
        assertThat(refusal.key()).isEqualTo("task.missing");
    }
}
