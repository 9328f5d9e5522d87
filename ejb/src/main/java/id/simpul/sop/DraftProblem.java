package id.simpul.sop;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.simpul.core.Problem;
import java.util.List;

/**
 * One thing a draft still lacks, or that somebody should look at, with what can be done about it.
 *
 * @param severity whether it holds back publishing
 * @param pointer  JSON pointer into the version's document; empty for the whole of it
 * @param block    where it stands: {@code identity}, {@code lanes}, {@code steps}, or a block's name as in the file
 * @param lane     key of the lane it is about; null for none
 * @param step     key of the step it is about; null for none
 * @param outcome  key of the way out it is about; null for none
 * @param key      stable message key, such as {@code sop.unreachable}
 * @param args     what the sentence names
 * @param fixes    what would settle it, the likeliest first; may be empty
 */
public record DraftProblem(
        Severity severity,
        String pointer,
        String block,
        String lane,
        String step,
        String outcome,
        String key,
        List<String> args,
        List<Fix> fixes) {

    public DraftProblem {
        args = List.copyOf(args);
        fixes = List.copyOf(fixes);
    }

    /** An error holds back publishing; a hint is shown and nothing more. */
    public enum Severity {
        @JsonProperty("error")
        ERROR,
        @JsonProperty("hint")
        HINT
    }

    /** What a page can offer to do at once. */
    public enum Fix {
        /** Give the step the lane of the step before it. */
        @JsonProperty("laneAsBefore")
        LANE_AS_BEFORE,
        /** Make the decision a plain step. */
        @JsonProperty("makeProcess")
        MAKE_PROCESS,
        /** Give the decision a return to the step before it. */
        @JsonProperty("addReturn")
        ADD_RETURN,
        /** Let the step go on to the next row, or finish on the last. */
        @JsonProperty("goOn")
        GO_ON,
        /** Let the step before it lead here. */
        @JsonProperty("leadHere")
        LEAD_HERE,
        /** Let the last step finish the case. */
        @JsonProperty("finish")
        FINISH,
        /** Let the case end refused at this step. */
        @JsonProperty("endRefused")
        END_REFUSED,
        /** Take the way out away. */
        @JsonProperty("dropOutcome")
        DROP_OUTCOME,
        /** A way back that leads on is a way on, and the other way round. */
        @JsonProperty("turnOutcome")
        TURN_OUTCOME,
        /** Empty the time. */
        @JsonProperty("clearTime")
        CLEAR_TIME,
        /** Take the lane away. */
        @JsonProperty("dropLane")
        DROP_LANE,
        /** Take the step away. */
        @JsonProperty("dropStep")
        DROP_STEP
    }

    /** The same as one would say it of a file. */
    public Problem asProblem() {
        Problem.Severity weight = isError() ? Problem.Severity.ERROR : Problem.Severity.WARNING;
        return new Problem(weight, pointer, 0, key, args);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
