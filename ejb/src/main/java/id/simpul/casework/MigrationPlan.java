package id.simpul.casework;

import id.simpul.sop.Lane;
import id.simpul.sop.LaneKind;
import id.simpul.sop.LaneOrder;
import id.simpul.sop.OnReply;
import id.simpul.sop.SopDocument;
import id.simpul.sop.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Decides how a case goes over from one version to another. The desk that does the same step in the same lane and post
 * keeps its task; where the step, the lane or the post is another, the old task is cancelled and a new one opened, so
 * that a row always tells who was asked for what. Lanes that have done their part of a joint step are not asked again.
 * What waits for the Ditjen goes on waiting, and nothing is sent there.
 *
 * @param held keys of the posts that somebody holds
 */
record MigrationPlan(SopDocument from, SopDocument to, StepMapping mapping, Set<String> held) {

    Move of(Standing standing) {
        Step here = from.step(standing.step()).orElseThrow();
        Optional<Step> target = to.step(mapping.target(here.key()));
        if (target.isEmpty()) {
            return refused(standing, here, null, "migration.stepGone");
        }
        if (standing.waits() != target.get().awaitsDitjen()) {
            return refused(
                    standing, here, target.get(), standing.waits() ? "migration.stillWaits" : "migration.wouldWait");
        }
        return standing.waits() ? waiting(standing, here, target.get()) : working(standing, here, target.get());
    }

    private Move refused(Standing standing, Step here, Step target, String why) {
        return new Move(standing, here, target, mapping.clock(here.key()), why, Set.of(), List.of());
    }

    private Move waiting(Standing standing, Step here, Step target) {
        // the reply closes this very task, whoever's lane it stands in
        Set<UUID> stay = Set.of(standing.open().get(0).taskId());
        return new Move(standing, here, target, mapping.clock(here.key()), null, stay, List.of());
    }

    private Move working(Standing standing, Step here, Step target) {
        boolean same = target.key().equals(here.key());
        List<String> done = same
                ? target.lanes().stream().filter(standing.doneLanes()::contains).toList()
                : List.of();
        boolean sequence = target.order() == LaneOrder.SEQUENCE;
        if (sequence && !target.lanes().subList(0, done.size()).equals(done)) {
            return refused(standing, here, target, "migration.order");
        }
        List<String> wanted = target.lanes().stream()
                .filter(lane -> !done.contains(lane))
                .limit(sequence ? 1 : Long.MAX_VALUE)
                .toList();
        return asked(standing, here, target, wanted, same);
    }

    private Move asked(Standing standing, Step here, Step target, List<String> wanted, boolean same) {
        Set<UUID> stay = new HashSet<>();
        List<String> opens = new ArrayList<>();
        for (String key : wanted) {
            Optional<Lane> named = to.lane(key);
            if (named.isEmpty()) {
                // a draft may be half done
                return refused(standing, here, target, "migration.nobody");
            }
            Lane lane = named.get();
            Optional<Standing.Desk> desk = standing.open().stream()
                    .filter(d -> same && isDesk(d, lane))
                    .findFirst();
            if (desk.isEmpty() && !somebodyStandsIn(lane, standing)) {
                return refused(standing, here, target, "migration.nobody");
            }
            if (!hasWayOut(target, key, standing.lastReply())) {
                return refused(standing, here, target, "migration.noWayOut");
            }
            desk.ifPresentOrElse(d -> stay.add(d.taskId()), () -> opens.add(key));
        }
        return wanted.isEmpty()
                ? refused(standing, here, target, "migration.nobody")
                : new Move(standing, here, target, mapping.clock(here.key()), null, stay, opens);
    }

    private static boolean isDesk(Standing.Desk desk, Lane lane) {
        return desk.lane().equals(lane.key())
                && desk.kind() == lane.kind()
                && java.util.Objects.equals(desk.position(), lane.position());
    }

    private boolean somebodyStandsIn(Lane lane, Standing standing) {
        return lane.kind() == LaneKind.EXTERNAL
                ? standing.institution()
                : lane.kind() == LaneKind.INTERNAL && held.contains(lane.position());
    }

    private static boolean hasWayOut(Step step, String lane, OnReply reply) {
        return step.outcomes().stream()
                .filter(o -> o.mayBeChosenBy(lane))
                .anyMatch(o -> o.onReply() == null || o.onReply() == OnReply.ANY || o.onReply() == reply);
    }
}
