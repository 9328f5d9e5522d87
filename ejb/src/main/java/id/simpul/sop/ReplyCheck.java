package id.simpul.sop;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The Ditjen's replies: a waiting step has exactly one way out for each, and a step that reads one afterwards offers a
 * way out for each that can have come. Which can have come is found by carrying them along the arrows.
 */
final class ReplyCheck {

    private static final Set<OnReply> DECISIONS = EnumSet.of(OnReply.APPROVED, OnReply.RETURNED, OnReply.REJECTED);

    private final SopCheck check;
    private final List<Step> steps;

    /** What may have been replied last when a step opens; ANY stands for "nothing yet". */
    private final Map<String, Set<OnReply>> known = new HashMap<>();

    ReplyCheck(SopCheck check) {
        this.check = check;
        this.steps = check.sop().steps();
    }

    void run() {
        carry();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).awaitsDitjen()) {
                waiting(steps.get(i), i);
            } else {
                reading(steps.get(i), i);
            }
        }
    }

    private void carry() {
        steps.forEach(step -> known.put(step.key(), EnumSet.noneOf(OnReply.class)));
        known.get(steps.get(0).key()).add(OnReply.ANY);
        boolean news = true;
        while (news) {
            news = false;
            for (Step step : steps) {
                for (Outcome outcome : step.outcomes()) {
                    news |= outcome.to() != null && known.get(outcome.to()).addAll(after(step, outcome));
                }
            }
        }
    }

    private Set<OnReply> after(Step step, Outcome outcome) {
        Set<OnReply> before = known.get(step.key());
        if (before.isEmpty()) {
            return Set.of();
        }
        Set<OnReply> after = EnumSet.copyOf(step.awaitsDitjen() ? DECISIONS : before);
        if (outcome.onReply() != null && outcome.onReply() != OnReply.ANY) {
            after.retainAll(EnumSet.of(outcome.onReply()));
        }
        return after;
    }

    private void waiting(Step step, int row) {
        String name = SopCheck.named(step);
        for (int j = 0; j < step.outcomes().size(); j++) {
            if (step.outcomes().get(j).onReply() == null) {
                check.error(
                        SopCheck.pointer(row, j),
                        "sop.replyMissing",
                        step.outcomes().get(j).key(),
                        name);
            }
        }
        for (OnReply decision : DECISIONS) {
            long ways = step.outcomes().stream()
                    .filter(o -> o.onReply() == decision || o.onReply() == OnReply.ANY)
                    .count();
            if (ways == 0) {
                check.error(SopCheck.pointer(row) + "/outcomes", "sop.replyUncovered", name, word(decision));
            } else if (ways > 1) {
                check.error(SopCheck.pointer(row) + "/outcomes", "sop.replyAmbiguous", name, word(decision));
            }
        }
    }

    private void reading(Step step, int row) {
        boolean unreached = known.get(step.key()).isEmpty();
        if (unreached || step.outcomes().stream().allMatch(o -> o.onReply() == null)) {
            return;
        }
        Set<OnReply> possible = EnumSet.copyOf(known.get(step.key()));
        boolean unanswered = possible.remove(OnReply.ANY);
        boolean always = step.outcomes().stream().allMatch(o -> o.onReply() != null);
        outside(step, row, unanswered && always ? Set.of() : possible);
        possible.stream()
                .filter(decision -> step.outcomes().stream().noneMatch(o -> agrees(o, decision)))
                .forEach(decision -> check.error(
                        SopCheck.pointer(row) + "/outcomes",
                        "sop.replyUncovered",
                        SopCheck.named(step),
                        word(decision)));
    }

    /** An outcome for a reply that cannot have come is never offered. */
    private void outside(Step step, int row, Set<OnReply> possible) {
        for (int j = 0; j < step.outcomes().size(); j++) {
            OnReply reply = step.outcomes().get(j).onReply();
            if (reply != null && (reply == OnReply.ANY ? possible.isEmpty() : !possible.contains(reply))) {
                check.error(
                        SopCheck.pointer(row, j) + "/onReply",
                        "sop.replyOutside",
                        step.outcomes().get(j).key(),
                        SopCheck.named(step));
            }
        }
    }

    private static boolean agrees(Outcome outcome, OnReply decision) {
        return outcome.onReply() == null || outcome.onReply() == OnReply.ANY || outcome.onReply() == decision;
    }

    private static String word(OnReply decision) {
        return decision.name().toLowerCase(Locale.ROOT);
    }
}
