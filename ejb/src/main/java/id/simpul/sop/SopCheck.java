package id.simpul.sop;

import com.fasterxml.jackson.core.JsonPointer;
import id.simpul.core.Problem;
import id.simpul.core.Yaml;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Whether an SOP of the right shape makes sense: every name is known, and every case can walk to an end. */
final class SopCheck {

    private final Yaml file;
    private final SopDocument sop;
    private final List<Problem> problems = new ArrayList<>();

    private SopCheck(Yaml file, SopDocument sop) {
        this.file = file;
        this.sop = sop;
    }

    static List<Problem> of(Yaml file, SopDocument sop, Set<String> positions) {
        SopCheck check = new SopCheck(file, sop);
        new LaneCheck(check, positions).run();
        new StepCheck(check).run();
        new OutcomeCheck(check).run();
        // a draft may have no row yet; no file gets here without one
        if (sop.steps().isEmpty()) {
            return check.problems;
        }
        if (check.free("sop.target", "sop.stepTwice")) {
            new WalkCheck(check).run();
        }
        if (check.free("sop.target", "sop.stepTwice", "sop.return", "sop.forward")) {
            new ReplyCheck(check).run();
        }
        return check.problems;
    }

    /** Whether no such problem was told: without known targets there is no walking. */
    private boolean free(String... keys) {
        return problems.stream().noneMatch(p -> Arrays.stream(keys).anyMatch(p.key()::startsWith));
    }

    SopDocument sop() {
        return sop;
    }

    void error(String pointer, String key, String... args) {
        problems.add(file.error(existing(pointer), key, args));
    }

    void warning(String pointer, String key, String... args) {
        problems.add(file.warning(existing(pointer), key, args));
    }

    /** Points at what the file says; an outcome it left unsaid is told at its step. */
    private String existing(String pointer) {
        String at = pointer;
        while (file.root().at(JsonPointer.compile(at)).isMissingNode()) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return at;
    }

    /** How a sentence names a step: by its key, because printed numbers may stand twice. */
    static String named(Step step) {
        return step.no().isBlank()
                ? step.key()
                : step.key() + " (no. " + step.no().replaceAll("\\.$", "") + ")";
    }

    static String pointer(int step) {
        return "/steps/" + step;
    }

    static String pointer(int step, int outcome) {
        return "/steps/" + step + "/outcomes/" + outcome;
    }
}
