package id.simpul.casework.obligation;

import id.simpul.casework.CaseMoved;
import id.simpul.core.Ids;
import id.simpul.core.Refusal;
import id.simpul.identity.Permission;
import id.simpul.identity.SignedIn;
import id.simpul.sop.LaneKind;
import id.simpul.sop.SopDocument;
import id.simpul.sop.Step;
import id.simpul.tenant.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One time that something recurring is owed: it falls due, comes in, is late, its debtor is warned. The one after it
 * begins once it has fallen due or come in. It lives on when the case has ended, until somebody stops it.
 */
@Entity
@Table(name = "obligation")
class Obligation extends TenantOwned {

    /** How long before its day whoever owes it is reminded. */
    static final Duration NOTICE = Duration.ofDays(14);

    enum Row {
        OPEN,
        RECEIVED,
        STOPPED
    }

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Column(name = "case_number", updatable = false)
    private String caseNumber;

    @Column(name = "institution_id", updatable = false)
    private UUID institutionId;

    @Column(name = "sop_version_id", updatable = false)
    private UUID sopVersionId;

    @Column(name = "step_key", updatable = false)
    private String stepKey;

    @Column(updatable = false)
    private String kind;

    /** Whether the institution owes it, rather than the office. */
    @Column(name = "by_institution", updatable = false)
    private boolean byInstitution;

    @Column(name = "position_key", updatable = false)
    private String positionKey;

    @Column(updatable = false)
    private int turn;

    @Column(name = "begun_at", updatable = false)
    private Instant begunAt;

    @Column(name = "covers_until", updatable = false)
    private LocalDate coversUntil;

    @Column(name = "due_at")
    private Instant dueAt;

    /** When to look at it next; null once nothing more is to be told. */
    @Column(name = "sweep_at")
    private Instant sweepAt;

    @Enumerated(EnumType.STRING)
    private Row state = Row.OPEN;

    /** Whether the one after it exists. */
    private boolean followed;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "received_by")
    private String receivedBy;

    private String note;

    private int warnings;

    @Column(name = "warned_on")
    private LocalDate warnedOn;

    @Column(name = "stopped_at")
    private Instant stoppedAt;

    @Column(name = "stopped_by")
    private String stoppedBy;

    protected Obligation() {}

    /** The first, when its step opens. */
    static Obligation begin(CaseMoved moved, Step step, SopDocument sop, Schedule schedule) {
        Obligation first = new Obligation(moved.caseId(), moved.caseNumber(), schedule.turn(1));
        first.institutionId = moved.institutionId();
        first.sopVersionId = moved.sopVersionId();
        first.stepKey = step.key();
        first.kind = step.recurs().kind();
        first.byInstitution = sop.lane(step.lanes().get(0)).orElseThrow().kind() == LaneKind.EXTERNAL;
        first.positionKey = keeper(step, sop);
        first.begunAt = schedule.begun();
        first.remindFrom(moved.at());
        return first;
    }

    private Obligation(UUID caseId, String caseNumber, Schedule.Turn due) {
        super(Ids.next());
        this.caseId = caseId;
        this.caseNumber = caseNumber;
        this.turn = due.number();
        this.coversUntil = due.until();
        this.dueAt = due.dueAt();
    }

    /** The post that does the step or receives what it yields; the first row of the paper where neither is the office's. */
    private static String keeper(Step step, SopDocument sop) {
        return Stream.concat(
                        Stream.concat(step.lanes().stream(), step.recipients().stream()),
                        sop.steps().stream().flatMap(row -> row.lanes().stream()))
                .map(key -> sop.lane(key).orElseThrow())
                .filter(lane -> lane.kind() == LaneKind.INTERNAL)
                .findFirst()
                .orElseThrow()
                .position();
    }

    private void remindFrom(Instant now) {
        Instant reminder = dueAt.minus(NOTICE);
        sweepAt = reminder.isAfter(now) ? reminder : dueAt;
    }

    /** The one after it. Call it once, when {@link #followed} says no. */
    Obligation next(Schedule schedule, Instant now) {
        Obligation next = new Obligation(caseId, caseNumber, schedule.turn(turn + 1));
        next.institutionId = institutionId;
        next.sopVersionId = sopVersionId;
        next.stepKey = stepKey;
        next.kind = kind;
        next.byInstitution = byInstitution;
        next.positionKey = positionKey;
        next.begunAt = begunAt;
        next.remindFrom(now);
        followed = true;
        return next;
    }

    /** Whether the one after it has to be made. */
    boolean toBeFollowed(Instant now) {
        return !followed && state != Row.STOPPED && (state == Row.RECEIVED || !now.isBefore(dueAt));
    }

    /**
     * What is to be told now. It is told once: the next look is at the following moment, or never.
     *
     * @return empty where it has come in meanwhile, or was stopped
     */
    Optional<ObligationDue> look(Instant now) {
        boolean late = !now.isBefore(dueAt);
        sweepAt = state == Row.OPEN && !late ? dueAt : null;
        return state == Row.OPEN
                ? Optional.of(
                        new ObligationDue(caseId, id(), late, byInstitution ? institutionId : null, positionKey, now))
                : Optional.empty();
    }

    /**
     * It came in.
     *
     * @param on       the day it came, not after today
     * @param daysLate working days after its day
     * @throws Refusal not allowed for others than its keepers; conflict when it came in before or is owed no longer;
     *     invalid for a day ahead
     */
    ObligationReceived receive(LocalDate on, LocalDate today, int daysLate, String words, SignedIn actor, Instant now) {
        refuseUnlessKeptBy(actor);
        refuseUnlessOwed();
        if (on.isAfter(today)) {
            throw Refusal.invalid("obligation.dayAhead", "/receivedOn");
        }
        state = Row.RECEIVED;
        receivedOn = on;
        receivedAt = now;
        receivedBy = actor.name();
        note = words;
        sweepAt = null;
        return new ObligationReceived(caseId, caseNumber, id(), kind, turn, on, daysLate, actor.username(), now);
    }

    /**
     * Its debtor is warned by a letter.
     *
     * @throws Refusal as {@link #receive}; conflict before its day, for nobody is late yet
     */
    ObligationWarned warn(String letterNumber, LocalDate letterDate, LocalDate today, SignedIn actor, Instant now) {
        refuseUnlessKeptBy(actor);
        refuseUnlessOwed();
        if (now.isBefore(dueAt)) {
            throw Refusal.conflict("obligation.notLate", dueAt);
        }
        if (letterDate.isAfter(today)) {
            throw Refusal.invalid("letter.inFuture", "/letterDate");
        }
        warnings++;
        warnedOn = letterDate;
        return new ObligationWarned(
                caseId, caseNumber, id(), kind, turn, warnings, letterNumber, letterDate, actor.username(), now);
    }

    /**
     * It is owed no longer, and nothing follows it.
     *
     * @throws Refusal not allowed for others than its keepers; conflict when it came in or was stopped before
     */
    ObligationStopped stop(String reason, SignedIn actor, Instant now) {
        refuseUnlessKeptBy(actor);
        refuseUnlessOwed();
        state = Row.STOPPED;
        stoppedAt = now;
        stoppedBy = actor.name();
        note = reason;
        sweepAt = null;
        return new ObligationStopped(caseId, caseNumber, id(), kind, turn, true, actor.username(), now);
    }

    /** The case it came from was withdrawn: nothing of it is owed any longer, whoever keeps it. */
    ObligationStopped stopWithCase(SignedIn actor, Instant now) {
        state = Row.STOPPED;
        stoppedAt = now;
        stoppedBy = actor.name();
        sweepAt = null;
        return new ObligationStopped(caseId, caseNumber, id(), kind, turn, false, actor.username(), now);
    }

    /** Its day on a changed calendar. @return empty where it stays; what was reminded of is not reminded of again */
    Optional<ObligationMoved> recount(Schedule schedule, Instant now) {
        Instant before = dueAt;
        Instant after = schedule.turn(turn).dueAt();
        if (after.equals(before)) {
            return Optional.empty();
        }
        boolean reminded = before.equals(sweepAt);
        dueAt = after;
        if (reminded) {
            sweepAt = after;
        } else {
            remindFrom(now);
        }
        return Optional.of(new ObligationMoved(caseId, caseNumber, id(), kind, turn, before, after, now));
    }

    /** Its keepers: who holds the post, and who serves the desk; never the institution itself. */
    boolean keptBy(SignedIn reader) {
        return !reader.external() && (reader.holds(positionKey) || reader.may(Permission.Keys.CASE_ACT_FOR_EXTERNAL));
    }

    private void refuseUnlessKeptBy(SignedIn actor) {
        if (!keptBy(actor)) {
            throw Refusal.notAllowed("obligation.notYours");
        }
    }

    private void refuseUnlessOwed() {
        if (state == Row.RECEIVED) {
            throw Refusal.conflict("obligation.received", receivedOn);
        }
        if (state == Row.STOPPED) {
            throw Refusal.conflict("obligation.stopped");
        }
    }

    /** An institution sees what it owes itself; staff see all of the office. */
    boolean visibleTo(SignedIn reader) {
        return !reader.external() || byInstitution && reader.institution().id().equals(institutionId);
    }

    /** How it stands. */
    ObligationState standing(Instant now) {
        return switch (state) {
            case RECEIVED -> ObligationState.RECEIVED;
            case STOPPED -> ObligationState.STOPPED;
            case OPEN ->
                warnings > 0
                        ? ObligationState.WARNED
                        : now.isBefore(dueAt) ? ObligationState.DUE : ObligationState.OVERDUE;
        };
    }

    UUID caseId() {
        return caseId;
    }

    String caseNumber() {
        return caseNumber;
    }

    UUID sopVersionId() {
        return sopVersionId;
    }

    String stepKey() {
        return stepKey;
    }

    String kind() {
        return kind;
    }

    boolean byInstitution() {
        return byInstitution;
    }

    String positionKey() {
        return positionKey;
    }

    int turn() {
        return turn;
    }

    Instant begunAt() {
        return begunAt;
    }

    LocalDate coversUntil() {
        return coversUntil;
    }

    Instant dueAt() {
        return dueAt;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    String receivedBy() {
        return receivedBy;
    }

    String note() {
        return note;
    }

    int warnings() {
        return warnings;
    }

    LocalDate warnedOn() {
        return warnedOn;
    }
}
