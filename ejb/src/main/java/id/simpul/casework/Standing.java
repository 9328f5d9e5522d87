package id.simpul.casework;

import id.simpul.sop.LaneKind;
import id.simpul.sop.OnReply;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Where a running case stands: all that decides how it goes over to another version.
 *
 * @param institution whether somebody from outside asks, who can stand in an external lane
 * @param lastReply   the Ditjen's latest answer, or null
 * @param desks       open tasks, and those of their round that are done
 */
record Standing(UUID caseId, String number, String title, boolean institution, OnReply lastReply, List<Desk> desks) {

    /** One lane's part of the step. @param waits whether only the Ditjen's reply can close it */
    record Desk(
            UUID taskId,
            String step,
            String lane,
            LaneKind kind,
            String position,
            boolean waits,
            int iteration,
            boolean open) {

        static Desk of(Task task) {
            return new Desk(
                    task.id(),
                    task.stepKey(),
                    task.laneKey(),
                    task.laneKind(),
                    task.positionKey(),
                    task.awaits() != null,
                    task.iteration(),
                    task.open());
        }
    }

    static Standing of(CaseFile file) {
        return of(
                file.id(),
                file.number(),
                file.title(),
                file.institutionId() != null,
                file.lastReply(),
                file.tasks().stream()
                        .filter(t -> t.open() || t.state() == TaskState.DONE)
                        .map(Desk::of)
                        .toList());
    }

    /** From all open and done tasks of a case, in any order. */
    static Standing of(
            UUID caseId, String number, String title, boolean institution, OnReply lastReply, List<Desk> all) {
        Desk here = all.stream()
                .filter(Desk::open)
                .max(Comparator.comparingInt(Desk::iteration))
                .orElseThrow();
        List<Desk> round = all.stream()
                .filter(d -> d.step().equals(here.step()) && d.iteration() == here.iteration())
                .toList();
        return new Standing(caseId, number, title, institution, lastReply, round);
    }

    String step() {
        return desks.get(0).step();
    }

    List<Desk> open() {
        return desks.stream().filter(Desk::open).toList();
    }

    List<String> doneLanes() {
        return desks.stream().filter(d -> !d.open()).map(Desk::lane).toList();
    }

    boolean waits() {
        return open().stream().anyMatch(Desk::waits);
    }
}
