package id.simpul.onboarding.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.simpul.core.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeDiffTest {

    @Test
    void rowsAreMatchedByTheirKeyAndNothingIsToldOfWhatIsEqual() throws JsonProcessingException {
        assertThat(diff(
                        "{'name':'A','list':[],'rows':[{'key':'a','x':1},{'key':'b','x':2}]}",
                        "{'name':'B','list':null,'rows':[{'key':'b','x':3},{'key':'c','x':4}]}"))
                .containsExactly(
                        new FilesPlan.Change("/name", "A", "B"),
                        new FilesPlan.Change("/rows/a", "{\"key\":\"a\",\"x\":1}", null),
                        new FilesPlan.Change("/rows/b/x", "2", "3"),
                        new FilesPlan.Change("/rows/c", null, "{\"key\":\"c\",\"x\":4}"));
    }

    @Test
    void anotherOrderIsAChange() throws JsonProcessingException {
        assertThat(diff("{'rows':[{'key':'a'},{'key':'b'}]}", "{'rows':[{'key':'b'},{'key':'a'}]}"))
                .containsExactly(new FilesPlan.Change("/rows", "a, b", "b, a"));
    }

    private static List<FilesPlan.Change> diff(String before, String after) throws JsonProcessingException {
        return TreeDiff.of(
                Json.mapper().readTree(before.replace('\'', '"')), Json.mapper().readTree(after.replace('\'', '"')));
    }
}
