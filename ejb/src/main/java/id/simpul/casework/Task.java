package id.simpul.casework;

import id.simpul.core.Ids;
import id.simpul.core.Refusal;
import id.simpul.identity.Permission;
import id.simpul.identity.SignedIn;
import id.simpul.identity.post.Colleague;
import id.simpul.sop.Lane;
import id.simpul.sop.LaneKind;
import id.simpul.sop.OnReply;
import id.simpul.sop.Outcome;
import id.simpul.sop.Step;
import id.simpul.sop.WaitsFor;
import id.simpul.tenant.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One step being done by one lane in one case. It opens, somebody may claim it, and it is done with an outcome or
 * cancelled by what others did. A task is never deleted or reopened: the open ones are the worklist, the closed ones
 * the history, which is packed some time after the case has ended ({@link Packer}). Case number, title and institution are copied so that a worklist reads this table alone.
 */
@Entity
@Table(name = "task")
class Task extends TenantOwned {

    /** What {@code awaits} says while only the Ditjen's reply can close the task. */
    static final String DITJEN = "ditjen";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "case_id", updatable = false)
    private CaseFile caseFile;

    /** The same column as {@code caseFile}: reading it loads no case. */
    @Column(name = "case_id", insertable = false, updatable = false)
    private UUID caseId;

    @Column(updatable = false)
    private int seq;

    @Column(name = "sop_version_id")
    private UUID sopVersionId;

    @Column(name = "sop_version")
    private int sopVersion;

    @Column(name = "case_number", updatable = false)
    private String caseNumber;

    private String title;

    @Column(name = "institution_id")
    private UUID institutionId;

    @Column(name = "institution_name")
    private String institutionName;

    @Column(name = "step_key")
    private String stepKey;

    @Column(name = "lane_key")
    private String laneKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "lane_kind")
    private LaneKind laneKind;

    @Column(name = "position_key")
    private String positionKey;

    @Column(updatable = false)
    private String awaits;

    /** For whom the lane waits at this step, as its SOP says; null where it works itself. */
    @Enumerated(EnumType.STRING)
    @Column(name = "waits_for")
    private WaitsFor waitsFor;

    /** The Ditjen's latest answer when the task opened; a step that reads it offers only what agrees with it. */
    @Enumerated(EnumType.STRING)
    @Column(name = "last_reply", updatable = false)
    private OnReply lastReply;

    private int iteration;

    @Enumerated(EnumType.STRING)
    private TaskState state = TaskState.OPEN;

    @Column(name = "assignee_id")
    private UUID assigneeId;

    private String assignee;

    @Column(name = "assignee_name")
    private String assigneeName;

    /** An institution's task in the hands of staff, from paper at the desk. */
    @Column(name = "at_desk")
    private boolean atDesk;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Embedded
    private TaskClock clock;

    @Column(name = "closed_at")
    private Instant closedAt;

    private String outcome;

    private String note;

    @Embedded
    private OnBehalf onBehalf;

    /** Null while open, for an institution's lane, and for the Ditjen's answer. */
    @Embedded
    private ActedAs actedAs;

    /** When somebody whose lane it is first opened it: from then on, what came before cannot be taken back. */
    @Column(name = "seen_at")
    private Instant seenAt;

    /** What was done here was taken back by who did it; the lane has another task for it. */
    @Column(name = "taken_back")
    private boolean takenBack;

    /** Guards a claim that commits between another's reading and writing of the row. */
    @Version
    private int version;

    protected Task() {}

    Task(CaseFile caseFile, int seq, Step step, Lane lane, int iteration, TaskClock clock, Instant now) {
        super(Ids.next());
        this.caseFile = caseFile;
        this.caseId = caseFile.id();
        this.seq = seq;
        this.sopVersionId = caseFile.sopVersionId();
        this.sopVersion = caseFile.sopVersion();
        this.caseNumber = caseFile.number();
        this.title = caseFile.title();
        this.institutionId = caseFile.institutionId();
        this.institutionName = caseFile.institutionName();
        this.stepKey = step.key();
        this.laneKey = lane.key();
        this.laneKind = lane.kind();
        this.positionKey = lane.position();
        this.awaits = step.awaitsDitjen() ? DITJEN : null;
        this.waitsFor = step.waitsFor();
        this.lastReply = caseFile.lastReply();
        this.iteration = iteration;
        this.openedAt = now;
        this.clock = clock;
    }

    /**
     * Counts an open task's deadline on a changed calendar. One that has passed stays, and so does one that would have
     * passed by now: nobody becomes late, or in time, by what is decided afterwards.
     *
     * @return what moved; empty where the deadline stays as it was
     */
    Optional<DeadlineMoved> recount(Timetable timetable, Instant received, String why, Instant now) {
        if (!open() || dueAt() != null && !dueAt().isAfter(now)) {
            return Optional.empty();
        }
        Step step = timetable.sop().step(stepKey).orElseThrow();
        Instant before = dueAt();
        boolean first = clock().calendar() == null;
        TaskClock counted = timetable.clock(step, clockFrom(), openedAt, received);
        boolean lateAfterwards =
                !first && counted.dueAt() != null && !counted.dueAt().isAfter(now);
        clock = lateAfterwards ? clock().on(counted.calendar()) : counted.sweptBy(clock(), now);
        return first || Objects.equals(before, dueAt())
                ? Optional.empty()
                : Optional.of(new DeadlineMoved(caseId, caseNumber, id(), stepKey, before, dueAt(), why, now));
    }

    /** When the request reached the office; loads the case. */
    Instant receivedAt() {
        return caseFile.receivedAt();
    }

    /** From when the step's time counts. */
    Instant clockFrom() {
        return clock().clockFrom() == null ? openedAt : clock().clockFrom();
    }

    TaskClock clock() {
        return clock == null ? TaskClock.NONE : clock;
    }

    /**
     * Somebody takes the task.
     *
     * @return what happened; empty when this person had it already
     * @throws Refusal conflict when it is closed or somebody else has it, not allowed when it is another lane's
     */
    Optional<TaskClaimed> claim(SignedIn actor, Instant now) {
        refuseUnlessDoableBy(actor, null);
        if (state == TaskState.CLAIMED) {
            return Optional.empty();
        }
        state = TaskState.CLAIMED;
        assign(actor);
        seen(now);
        return Optional.of(claimedBy(actor, now));
    }

    /** What is announced when somebody took the task. */
    TaskClaimed claimedBy(SignedIn actor, Instant now) {
        return new TaskClaimed(caseId, caseNumber, seq, stepKey, laneKey, actor.username(), now);
    }

    /**
     * Gives a claimed task back to its lane; one that nobody holds stays as it is.
     *
     * @return what happened; empty when nobody held it
     * @throws Refusal conflict when it is closed or somebody else has it
     */
    Optional<TaskReleased> release(SignedIn actor, Instant now) {
        refuseUnlessDoableBy(actor, null);
        if (state == TaskState.OPEN) {
            return Optional.empty();
        }
        unassign();
        return Optional.of(new TaskReleased(caseId, caseNumber, seq, stepKey, laneKey, actor.username(), now));
    }

    private void unassign() {
        state = TaskState.OPEN;
        assigneeId = null;
        assignee = null;
        assigneeName = null;
        atDesk = false;
    }

    /** Frees a task from somebody who does not hold its post any more. @param by who took the post away */
    TaskReleased freed(String by, Instant now) {
        unassign();
        return new TaskReleased(caseId, caseNumber, seq, stepKey, laneKey, by, now);
    }

    /**
     * Says no unless this person may hand the task over now.
     *
     * @param admin whether the actor says who holds which post, and so may hand over others' tasks
     * @throws Refusal conflict when it is closed or somebody else has it; not allowed when the lane is another's, an
     *     institution's or the Ditjen's
     */
    void refuseUnlessHandedOverBy(SignedIn actor, boolean admin) {
        if (laneKind != LaneKind.INTERNAL || awaits != null) {
            throw Refusal.notAllowed("task.notHandedOver");
        }
        if (admin) {
            refuseUnlessOpen(actor);
        } else {
            refuseUnlessDoableBy(actor, null);
        }
    }

    /**
     * Gives the task to another holder of its post; whether the actor may is asked before.
     *
     * @param to holds the post today
     * @throws Refusal conflict when that person has it already
     */
    TaskHandedOver handOver(Colleague to, SignedIn actor, Instant now) {
        if (to.accountId().equals(assigneeId)) {
            throw Refusal.conflict("task.claimedBy", assigneeName);
        }
        TaskHandedOver told = new TaskHandedOver(
                caseId,
                caseNumber,
                id(),
                stepKey,
                laneKey,
                assignee,
                to.username(),
                to.accountId(),
                actor.username(),
                now);
        state = TaskState.CLAIMED;
        assigneeId = to.accountId();
        assignee = to.username();
        assigneeName = to.name();
        seen(now);
        return told;
    }

    /** Somebody whose task it is has opened it. */
    private void seen(Instant now) {
        if (seenAt == null) {
            seenAt = now;
        }
    }

    /** Whether opening the case is this person's opening of the task; a clerk who could act from paper is not. */
    boolean firstSeenBy(SignedIn reader) {
        boolean own = laneKind == LaneKind.EXTERNAL ? reader.external() : laneKind == LaneKind.INTERNAL;
        return open() && seenAt == null && own && mayAct(reader);
    }

    /** What was done counts no longer; the row stays as it was. */
    void takeBack() {
        takenBack = true;
    }

    /** The case's title or institution was put right; an institution's claim does not outlive its case. */
    void correct(String newTitle, UUID newInstitutionId, String newInstitutionName) {
        boolean moved = !Objects.equals(institutionId, newInstitutionId);
        institutionId = newInstitutionId;
        if (!open()) {
            return;
        }
        if (laneKind == LaneKind.EXTERNAL && moved) {
            unassign();
        }
        title = newTitle;
        institutionName = newInstitutionName;
    }

    /** Something done on paper before the case was entered; who did it stands on that paper. */
    void doneOnPaper(String outcomeKey, String remark, Instant when) {
        state = TaskState.DONE;
        outcome = outcomeKey;
        note = remark;
        closedAt = when;
        seenAt = when;
    }

    /**
     * Says no unless this person may complete the task now.
     *
     * @param paper the letter when staff acts for an institution, else null
     * @throws Refusal conflict when it is closed or somebody else has it; not allowed when it is another lane's or
     *     waits for the Ditjen; invalid when there is a letter but nobody to act for
     */
    void refuseUnlessDoableBy(SignedIn actor, OnBehalf paper) {
        if (actor.external() && laneKind != LaneKind.EXTERNAL) {
            // first, because "already done" would tell an institution who of the office did it
            throw Refusal.notAllowed(awaits == null ? "task.notYourLane" : "task.national");
        }
        refuseUnlessOpen(actor);
        refuseUnlessMine(actor, paper);
        if (heldBySomebodyElse(actor)) {
            throw Refusal.conflict("task.claimedBy", nameFor(actor));
        }
    }

    /**
     * Closes the task with what its actor chose.
     *
     * @throws Refusal as {@link #refuseUnlessDoableBy}; invalid when the letter is dated after today
     */
    void complete(Outcome chosen, String reason, OnBehalf paper, SignedIn actor, Instant now) {
        refuseUnlessDoableBy(actor, paper);
        // the office's own today: a morning letter in Papua is not from the server's tomorrow
        if (paper != null
                && paper.datedAfter(LocalDate.ofInstant(now, actor.tenant().timezone()))) {
            throw Refusal.invalid("letter.inFuture", "/onBehalf/letterDate");
        }
        close(chosen, reason, actor, now);
        onBehalf = paper;
        actedAs = actor.post(positionKey).map(ActedAs::of).orElse(null);
    }

    /** Closes a waiting task with the Ditjen's answer, whoever's lane it stands in. */
    void answer(Outcome matching, String reason, SignedIn officer, Instant now) {
        refuseUnlessOpen(officer);
        close(matching, reason, officer, now);
    }

    private void close(Outcome chosen, String reason, SignedIn actor, Instant now) {
        state = TaskState.DONE;
        assign(actor);
        outcome = chosen.key();
        note = reason;
        closedAt = now;
        seen(now);
    }

    private void assign(SignedIn actor) {
        assigneeId = actor.accountId();
        assignee = actor.username();
        assigneeName = actor.name();
        atDesk = laneKind == LaneKind.EXTERNAL && !actor.external();
    }

    /** Who has or had the task; an institution hears the office's name, not its clerk's. */
    private String nameFor(SignedIn reader) {
        return atDesk && reader.external() ? reader.tenant().office() : assigneeName;
    }

    /**
     * Stays with its desk while its case goes over to another version, which the case says already. Its deadline is
     * counted on what the step says there.
     */
    void goOver(Move move, Timetable timetable, int round, Instant received, Instant now) {
        Step step = move.to();
        // a task that waits for the Ditjen stays, whatever lane the step has now
        String key = step.lanes().contains(laneKey) ? laneKey : step.lanes().get(0);
        Lane lane = timetable.sop().lane(key).orElseThrow();
        sopVersionId = caseFile.sopVersionId();
        sopVersion = caseFile.sopVersion();
        stepKey = step.key();
        waitsFor = step.waitsFor();
        laneKey = lane.key();
        laneKind = lane.kind();
        positionKey = lane.position();
        iteration = round;
        Instant from = move.clock() == ClockRule.RESTART ? now : clockFrom();
        clock = timetable.clock(step, from, openedAt, received).sweptBy(clock(), now);
    }

    void cancel(Instant now) {
        state = TaskState.CANCELLED;
        closedAt = now;
    }

    private void refuseUnlessOpen(SignedIn actor) {
        if (state == TaskState.DONE) {
            throw Refusal.conflict("task.alreadyDone", nameFor(actor), closedAt);
        }
        if (state == TaskState.CANCELLED) {
            throw Refusal.conflict("task.cancelled", closedAt);
        }
    }

    private void refuseUnlessMine(SignedIn actor, OnBehalf paper) {
        if (awaits != null) {
            throw Refusal.notAllowed("task.national");
        }
        if (!mayAct(actor)) {
            throw Refusal.notAllowed("task.notYourLane");
        }
        boolean atTheDesk = laneKind == LaneKind.EXTERNAL && !actor.external();
        if (paper != null && !atTheDesk) {
            throw Refusal.invalid("task.notOnBehalf", "/onBehalf");
        }
    }

    /** Whether it is open in the lane of who asks. */
    boolean waitsForApplicant() {
        return open() && awaits == null && laneKind == LaneKind.EXTERNAL;
    }

    /** Whether this person's lane it is; claiming apart. */
    boolean mayAct(SignedIn reader) {
        if (awaits != null) {
            return false;
        }
        return switch (laneKind) {
            case INTERNAL -> !reader.external() && reader.holds(positionKey);
            case EXTERNAL ->
                reader.external()
                        ? reader.institution().id().equals(institutionId)
                        : reader.may(Permission.Keys.CASE_ACT_FOR_EXTERNAL);
            case NATIONAL -> false;
        };
    }

    /** An institution's user sees tasks of its own cases only; staff see all of the office. */
    boolean visibleTo(SignedIn reader) {
        return !reader.external() || reader.institution().id().equals(institutionId);
    }

    boolean open() {
        return state == TaskState.OPEN || state == TaskState.CLAIMED;
    }

    boolean heldBySomebodyElse(SignedIn reader) {
        return state == TaskState.CLAIMED && !reader.accountId().equals(assigneeId);
    }

    UUID assigneeId() {
        return assigneeId;
    }

    /** Whether it belongs to the same round of the same step. */
    boolean sameRoundAs(Task other) {
        return stepKey.equals(other.stepKey) && iteration == other.iteration;
    }

    /** The outcomes the task offers: those of its lane and, after a reply, those that agree with it. */
    List<Outcome> offered(Step step) {
        return step.outcomes().stream()
                .filter(o -> o.mayBeChosenBy(laneKey))
                .filter(o -> o.onReply() == null || o.onReply() == OnReply.ANY || o.onReply() == lastReply)
                .toList();
    }

    UUID caseId() {
        return caseId;
    }

    int sopVersion() {
        return sopVersion;
    }

    UUID sopVersionId() {
        return sopVersionId;
    }

    int seq() {
        return seq;
    }

    String caseNumber() {
        return caseNumber;
    }

    String title() {
        return title;
    }

    String institutionName() {
        return institutionName;
    }

    String stepKey() {
        return stepKey;
    }

    String laneKey() {
        return laneKey;
    }

    LaneKind laneKind() {
        return laneKind;
    }

    String positionKey() {
        return positionKey;
    }

    String awaits() {
        return awaits;
    }

    int iteration() {
        return iteration;
    }

    TaskState state() {
        return state;
    }

    String assignee() {
        return assignee;
    }

    String assigneeName() {
        return assigneeName;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant dueAt() {
        return clock().dueAt();
    }

    /** Whether its deadline has passed, and not because others are waited for. */
    boolean late(Instant now) {
        return waitsFor == null && dueAt() != null && dueAt().isBefore(now);
    }

    /** Whether its deadline had passed when it came to its desk, as the day of an H-marker may; then others let it pass. */
    boolean openedLate() {
        return dueAt() != null && dueAt().isBefore(openedAt);
    }

    Instant closedAt() {
        return closedAt;
    }

    String outcome() {
        return outcome;
    }

    String note() {
        return note;
    }

    OnBehalf onBehalf() {
        return onBehalf;
    }

    ActedAs actedAs() {
        return actedAs;
    }

    Instant seenAt() {
        return seenAt;
    }

    boolean takenBack() {
        return takenBack;
    }

    boolean atDesk() {
        return atDesk;
    }
}
