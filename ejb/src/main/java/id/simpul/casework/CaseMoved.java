package id.simpul.casework;

import id.simpul.sop.LaneKind;
import id.simpul.sop.OutcomeKind;
import id.simpul.sop.SopDocument;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What one act made of a case, for rooms that follow it: what opened by it, or how it ended. It is no
 * {@code DomainEvent}: what has to be proved of the same act is told by the events beside it, once each.
 *
 * @param institutionId who asks; null for an internal activity
 * @param sopVersionId  the version the case walks
 * @param done          the task whose outcome it was; null where the act was another one
 * @param way           how the case moved
 * @param opened        the tasks that opened, in order; empty while other lanes of the step still work, and at the end
 * @param desk          position that last worked on the case before what was done; null where none did
 * @param by            account of who did it
 */
public record CaseMoved(
        UUID caseId,
        String caseNumber,
        UUID institutionId,
        UUID sopVersionId,
        Done done,
        Way way,
        CaseState state,
        List<Opened> opened,
        String desk,
        UUID by,
        Instant at) {

    /** How a case moved. */
    public enum Way {
        STARTED,
        FORWARD,
        RETURNED,
        /** The Ditjen answered. */
        REPLIED,
        /** It went over to another version, where its step is another desk's. */
        MIGRATED,
        WITHDRAWN
    }

    /**
     * The task that was done.
     *
     * @param through whether its step has no open task left
     */
    public record Done(UUID taskId, String stepKey, boolean through) {}

    /**
     * A task that opened.
     *
     * @param first whether the case had not been at its step before
     * @param at    from when its time counts; before the act where a case is entered from paper
     */
    public record Opened(
            UUID taskId,
            String stepKey,
            LaneKind laneKind,
            String positionKey,
            boolean awaitsDitjen,
            boolean first,
            Instant at) {

        private static Opened of(Task task) {
            return new Opened(
                    task.id(),
                    task.stepKey(),
                    task.laneKind(),
                    task.positionKey(),
                    task.awaits() != null,
                    task.iteration() == 1,
                    task.clockFrom());
        }
    }

    static CaseMoved begun(CaseFile file, Progress progress, UUID by, Instant now) {
        return of(file, null, Way.STARTED, progress.opened(), by, now);
    }

    /** @param opened the tasks that opened on the new version; those that stayed are nobody's news */
    static CaseMoved goneOver(CaseFile file, List<Task> opened, UUID by, Instant now) {
        return of(file, null, Way.MIGRATED, opened, by, now);
    }

    static CaseMoved withdrawn(CaseFile file, UUID by, Instant now) {
        return of(file, null, Way.WITHDRAWN, List.of(), by, now);
    }

    static CaseMoved after(Task done, CaseFile file, Progress progress, SopDocument sop, UUID by, Instant now) {
        return of(file, done, way(done, sop), progress.opened(), by, now);
    }

    private static Way way(Task done, SopDocument sop) {
        if (done.awaits() != null) {
            return Way.REPLIED;
        }
        OutcomeKind chosen = sop.step(done.stepKey())
                .flatMap(step -> step.outcome(done.outcome()))
                .orElseThrow()
                .kind();
        return chosen == OutcomeKind.RETURN ? Way.RETURNED : Way.FORWARD;
    }

    private static CaseMoved of(CaseFile file, Task done, Way way, List<Task> opened, UUID by, Instant now) {
        return new CaseMoved(
                file.id(),
                file.number(),
                file.institutionId(),
                file.sopVersionId(),
                done == null ? null : new Done(done.id(), done.stepKey(), through(file, done)),
                way,
                file.state(),
                opened.stream().map(Opened::of).toList(),
                desk(file, done),
                by,
                now);
    }

    private static boolean through(CaseFile file, Task done) {
        return file.tasks().stream().filter(done::sameRoundAs).noneMatch(Task::open);
    }

    private static String desk(CaseFile file, Task done) {
        return file.tasks().stream()
                .filter(t -> t.state() == TaskState.DONE && t.positionKey() != null && t != done)
                .reduce((earlier, later) -> later)
                .map(Task::positionKey)
                .orElse(null);
    }
}
