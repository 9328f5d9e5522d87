package id.simpul.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list is closed: what an office's file names beyond it gives nobody anything. */
class PermissionTest {

    @Test
    void everyNameThatServicesUseIsOnTheListAndNoOther() {
        List<String> named = Arrays.stream(Permission.Keys.class.getFields())
                .map(PermissionTest::value)
                .toList();

        assertThat(Permission.values()).extracting(Permission::key).containsExactlyInAnyOrderElementsOf(named);
        assertThat(named).doesNotHaveDuplicates();
    }

    @Test
    void aNameIsFoundWholeOrNotAtAll() {
        assertThat(Permission.of("case.withdraw")).contains(Permission.CASE_WITHDRAW);
        assertThat(Permission.of("case")).isEmpty();
        assertThat(Permission.of("case.*")).isEmpty();
        assertThat(Permission.of("*")).isEmpty();
        assertThat(Permission.of("")).isEmpty();
    }

    @Test
    void anOfficesPostGetsWhatConcernsCasesAndNeverTheDitjensReply() {
        assertThat(Arrays.stream(Permission.values()).filter(p -> p.grantableIn(false)))
                .containsExactlyInAnyOrder(
                        Permission.CASE_START, Permission.CASE_WITHDRAW, Permission.CASE_ACT_FOR_EXTERNAL);
    }

    @Test
    void aPostOfTheDitjenGetsSubmissionsAndNothingOfAnOffice() {
        assertThat(Arrays.stream(Permission.values()).filter(p -> p.grantableIn(true)))
                .containsExactlyInAnyOrder(Permission.SUBMISSION_READ, Permission.SUBMISSION_REPLY);
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
