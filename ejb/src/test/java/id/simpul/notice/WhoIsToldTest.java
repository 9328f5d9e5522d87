package id.simpul.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.casework.Party;
import id.simpul.casework.TaskDue;
import id.simpul.sop.LaneKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is told that a deadline nears or has passed. */
class WhoIsToldTest {

    private static final UUID ACCOUNT = new UUID(1, 1);
    private static final UUID INSTITUTION = new UUID(1, 2);
    private static final Optional<String> HEAD = Optional.of("kepala-dinas");

    @Test
    void aReminderGoesToThePostOrToWhoHoldsTheTaskAndToNobodyAbove() {
        assertThat(told(internal(false, null), Optional.empty())).containsExactly("DUE_SOON p:staf");
        assertThat(told(internal(false, ACCOUNT), Optional.empty())).containsExactly("DUE_SOON a:" + ACCOUNT);
    }

    @Test
    void latenessIsToldToTheHolderAndToThePostAbove() {
        assertThat(told(internal(true, null), HEAD)).containsExactly("OVERDUE p:staf", "OVERDUE_BELOW p:kepala-dinas");
        assertThat(told(internal(true, ACCOUNT), HEAD))
                .containsExactly("OVERDUE a:" + ACCOUNT, "OVERDUE_BELOW p:kepala-dinas");
    }

    @Test
    void theHeadHasNobodyAbove() {
        assertThat(told(internal(true, null), Optional.empty())).containsExactly("OVERDUE p:staf");
    }

    @Test
    void whatTheDitjenOwesIsToldAsTheDitjensAndNeverAsTheOffices() {
        assertThat(told(ditjen(false), Optional.empty())).isEmpty();
        assertThat(told(ditjen(true), HEAD)).containsExactly("DITJEN_LATE p:pelaksana", "DITJEN_LATE p:kepala-dinas");
    }

    @Test
    void anInstitutionIsToldAsAWholeWhoeverOfItHoldsTheTask() {
        TaskDue due = due(LaneKind.EXTERNAL, false, true, null, ACCOUNT);
        assertThat(told(due, Optional.of("pelaksana")))
                .containsExactly("OVERDUE i:" + INSTITUTION, "OVERDUE_BELOW p:pelaksana");
    }

    private static List<String> told(TaskDue due, Optional<String> above) {
        return DueFollower.notices(due, above).stream()
                .map(n -> n.kind() + " " + n.addressee())
                .toList();
    }

    private static TaskDue internal(boolean late, UUID assignee) {
        return due(LaneKind.INTERNAL, false, late, "staf", assignee);
    }

    private static TaskDue ditjen(boolean late) {
        // Sleman prints the waiting row in the lane of its own staff
        return due(LaneKind.INTERNAL, true, late, "pengadministrasi-umum", null);
    }

    private static TaskDue due(LaneKind kind, boolean awaits, boolean late, String position, UUID assignee) {
        return new TaskDue(
                new UUID(2, 1),
                new UUID(2, 2),
                late,
                awaits ? Party.DITJEN : kind == LaneKind.EXTERNAL ? Party.APPLICANT : Party.OFFICE,
                kind,
                position,
                INSTITUTION,
                assignee,
                "pelaksana",
                Instant.parse("2026-11-20T08:00:00Z"));
    }
}
