package id.simpul.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "57P01", "57P03", "57014", "53300", "55P03"})
    void seesADatabaseThatIsAwayOrHeldBehindWhateverIsWrappedAroundIt(String state) {
        assertThat(Outage.behind(new IllegalStateException(new RuntimeException(new SQLException("x", state)))))
                .isTrue();
    }

    @Test
    void seesAConnectionThatBrokeInACommitWhichHangsBesideTheFailure() {
        IllegalStateException commit = new IllegalStateException("could not commit");
        commit.addSuppressed(new Exception(new SQLException("x", "57P01")));
        commit.addSuppressed(commit.getSuppressed()[0]);
        assertThat(Outage.behind(new RuntimeException(commit))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22021", "42501", "40P01", "5"})
    void leavesFaultsOfOursAlone(String state) {
        assertThat(Outage.behind(new IllegalStateException(new SQLException("x", state))))
                .isFalse();
    }

    @Test
    void leavesWhatHasNothingToDoWithADatabaseAlone() {
        assertThat(Outage.behind(new IllegalStateException("x", new SQLException("no state"))))
                .isFalse();
        assertThat(Outage.behind(new NullPointerException())).isFalse();
    }
}
