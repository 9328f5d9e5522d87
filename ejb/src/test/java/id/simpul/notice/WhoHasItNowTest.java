package id.simpul.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.casework.CaseMoved;
import id.simpul.casework.CaseMoved.Way;
import id.simpul.casework.CaseState;
import id.simpul.sop.LaneKind;
import id.simpul.tenant.TenantFile;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is told when a case moves. */
class WhoHasItNowTest {

    private static final UUID INSTITUTION = new UUID(1, 1);
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    @Test
    void eachAddresseeIsToldOnceHoweverManyTasksOpened() {
        assertThat(told(Way.FORWARD, CaseState.RUNNING, internal("kabid"), internal("kabid"), external()))
                .containsExactly("TASK p:kabid", "TASK i:" + INSTITUTION);
    }

    @Test
    void aReturnSaysSoAndSoDoesTheDitjensAnswer() {
        assertThat(told(Way.RETURNED, CaseState.RUNNING, internal("staf"))).containsExactly("RETURNED p:staf");
        assertThat(told(Way.REPLIED, CaseState.RUNNING, internal("pelaksana"))).containsExactly("REPLIED p:pelaksana");
    }

    @Test
    void whatPassesBetweenOfficeAndDitjenIsNotTheInstitutions() {
        assertThat(told(Way.REPLIED, CaseState.RUNNING, external())).containsExactly("TASK i:" + INSTITUTION);
        assertThat(told(Way.FORWARD, CaseState.RUNNING, waiting())).isEmpty();
    }

    @Test
    void theEndIsToldToTheInstitutionAndAnAnswerThatEndsItToWhoSentIt() {
        assertThat(told(Way.FORWARD, CaseState.FINISHED)).containsExactly("ENDED i:" + INSTITUTION);
        assertThat(told(Way.REPLIED, CaseState.REJECTED))
                .containsExactly("ENDED i:" + INSTITUTION, "REPLIED p:pelaksana");
        assertThat(told(Way.WITHDRAWN, CaseState.WITHDRAWN)).containsExactly("ENDED i:" + INSTITUTION);
    }

    @Test
    void theOfficesRulesSayWhatATaskIsToldForAndNeverHideIt() {
        TenantFile.Notices quiet = new TenantFile.Notices(false, false, true, 1);
        assertThat(told(quiet, Way.RETURNED, CaseState.RUNNING, internal("staf"), external()))
                .containsExactly("TASK p:staf", "RETURNED i:" + INSTITUTION);
        assertThat(told(quiet, Way.REPLIED, CaseState.RUNNING, internal("pelaksana")))
                .containsExactly("TASK p:pelaksana");
        assertThat(told(quiet, Way.REPLIED, CaseState.REJECTED)).containsExactly("ENDED i:" + INSTITUTION);
    }

    private static List<String> told(Way way, CaseState state, CaseMoved.Opened... opened) {
        return told(TenantFile.Notices.USUAL, way, state, opened);
    }

    private static List<String> told(TenantFile.Notices rules, Way way, CaseState state, CaseMoved.Opened... opened) {
        CaseMoved moved = new CaseMoved(
                new UUID(2, 1),
                "73-2026-000001",
                INSTITUTION,
                new UUID(2, 2),
                new CaseMoved.Done(new UUID(2, 3), "s01", true),
                way,
                state,
                List.of(opened),
                "pelaksana",
                new UUID(2, 4),
                NOW);
        return CaseFollower.notices(moved, rules).stream()
                .map(n -> n.kind() + " " + n.addressee())
                .toList();
    }

    private static CaseMoved.Opened internal(String position) {
        return new CaseMoved.Opened(new UUID(3, 1), "s02", LaneKind.INTERNAL, position, false, true, NOW);
    }

    private static CaseMoved.Opened external() {
        return new CaseMoved.Opened(new UUID(3, 2), "s02", LaneKind.EXTERNAL, null, false, true, NOW);
    }

    private static CaseMoved.Opened waiting() {
        return new CaseMoved.Opened(new UUID(3, 3), "s02", LaneKind.INTERNAL, "pelaksana", true, true, NOW);
    }
}
