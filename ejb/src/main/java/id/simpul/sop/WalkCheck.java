package id.simpul.sop;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Arrows: every row can be reached, from every row an end can be reached, and the SOP can finish. */
final class WalkCheck {

    private final SopCheck check;
    private final List<Step> steps;

    WalkCheck(SopCheck check) {
        this.check = check;
        this.steps = check.sop().steps();
    }

    void run() {
        Set<String> reached = reach(outcome -> true);
        Set<String> ending = ending();
        boolean told = false;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (!reached.contains(step.key())) {
                check.error(SopCheck.pointer(i), "sop.unreachable", SopCheck.named(step));
                told = true;
            } else if (onlyReturns(step)) {
                check.error(SopCheck.pointer(i), "sop.deadEnd", SopCheck.named(step));
                told = true;
            } else if (!told && !ending.contains(step.key()) && noDeadEnd()) {
                check.error(SopCheck.pointer(i), "sop.loop", SopCheck.named(step));
                told = true;
            }
        }
        if (!told && !finishes()) {
            check.error("/steps", "sop.neverFinishes");
        }
    }

    private Set<String> reach(Predicate<Outcome> arrow) {
        Set<String> reached = new HashSet<>(Set.of(steps.get(0).key()));
        Deque<String> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            check.sop().step(next.pop()).orElseThrow().outcomes().stream()
                    .filter(arrow)
                    .map(Outcome::to)
                    .filter(to -> to != null && reached.add(to))
                    .forEach(next::push);
        }
        return reached;
    }

    /** Steps from which a case can come to an end. */
    private Set<String> ending() {
        Set<String> ending = new HashSet<>();
        boolean news = true;
        while (news) {
            news = false;
            for (Step step : steps) {
                if (step.outcomes().stream().anyMatch(o -> o.to() == null || ending.contains(o.to()))) {
                    news |= ending.add(step.key());
                }
            }
        }
        return ending;
    }

    private boolean noDeadEnd() {
        return steps.stream().noneMatch(WalkCheck::onlyReturns);
    }

    private static boolean onlyReturns(Step step) {
        return step.outcomes().stream().allMatch(o -> o.kind() == OutcomeKind.RETURN);
    }

    /** A case that was refused ends as rejected even where its last row says finish. */
    private boolean finishes() {
        Set<String> accepted = reach(outcome -> outcome.kind() != OutcomeKind.REJECT);
        return steps.stream()
                .filter(step -> accepted.contains(step.key()))
                .flatMap(step -> step.outcomes().stream())
                .anyMatch(outcome -> outcome.kind() == OutcomeKind.FINISH);
    }
}
