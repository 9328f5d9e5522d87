package id.simpul.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountKindTest {

    @ParameterizedTest
    @EnumSource
    void nobodyAnswersForTheDitjenByKindAlone(AccountKind kind) {
        assertThat(kind.permissions()).doesNotContain(Permission.SUBMISSION_REPLY);
    }

    @Test
    void anInstitutionsUserWorksOnItsCasesAndReadsNothingElse() {
        assertThat(AccountKind.INSTITUTION.permissions())
                .containsExactlyInAnyOrder(Permission.CASE_READ, Permission.CASE_WORK, Permission.SOP_READ);
    }

    @Test
    void staffMayNotStartWithdrawOrActForOthersUnlessTheirPostSaysSo() {
        assertThat(AccountKind.STAFF.permissions())
                .containsExactlyInAnyOrder(
                        Permission.CASE_READ, Permission.CASE_WORK, Permission.SOP_READ, Permission.SUBMISSION_READ);
    }

    @Test
    void theAdminMayAllThatAnOfficeHas() {
        assertThat(AccountKind.ADMIN.permissions())
                .containsAll(AccountKind.STAFF.permissions())
                .contains(
                        Permission.CASE_START,
                        Permission.CASE_WITHDRAW,
                        Permission.CASE_ACT_FOR_EXTERNAL,
                        Permission.SOP_EDIT,
                        Permission.SOP_PUBLISH,
                        Permission.ACCOUNT_MANAGE);
    }

    @Test
    void anOfficesAdminLacksNothingThatItsPostsCanBeGiven() {
        assertThat(AccountKind.ADMIN.permissions())
                .containsAll(Arrays.stream(Permission.values())
                        .filter(p -> p.grantableIn(false))
                        .toList());
    }
}
