package id.simpul.casework.obligation;

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

    @Column(name = "institution_id")
    private UUID institutionId;

    @Column(name = "sop_version_id")
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

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "covers_until")
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

    /** The task whose completion delivered it; null where somebody wrote down that it came. */
    @Column(name = "delivered_by")
    private UUID deliveredBy;

    /** The step that began it was taken back: it is stopped, and shown to nobody, until that step opens anew. */
    @Column(name = "taken_back")
    private boolean takenBack;

    protected Obligation() {}

    /** The first that is owed: the schedule's first when its step opens, or the next one of what began on paper. */
    static Obligation begin(Beginning of, Step step, SopDocument sop, Schedule schedule, Schedule.Turn due) {
        Obligation first = new Obligation(of.caseId(), of.caseNumber(), due);
        first.institutionId = of.institutionId();
        first.sopVersionId = of.sopVersionId();
        first.stepKey = step.key();
        first.kind = step.recurs().kind();
        first.byInstitution = sop.lane(step.lanes().get(0)).orElseThrow().kind() == LaneKind.EXTERNAL;
        first.positionKey = keeper(step, sop);
        first.begunAt = schedule.begun();
        first.remindFrom(of.at());
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

    /** Its step, which delivers it, was done on paper before the case was entered. */
    void deliveredOnPaper(LocalDate day, Instant now) {
        state = Row.RECEIVED;
        receivedOn = day;
        receivedAt = now;
        // the one that follows is made by the next look
        sweepAt = now;
    }

    /** Whether completing this task delivered it. */
    boolean deliveredBy(UUID taskId) {
        return state == Row.RECEIVED && taskId.equals(deliveredBy);
    }

    /** Whether completing its step delivered it, whichever round. */
    boolean deliveredByItsStep() {
        return state == Row.RECEIVED && deliveredBy != null;
    }

    /** What had delivered it counts no longer: it is owed as before. Who was told of its lateness is not told again. */
    void undeliver(Instant now) {
        boolean toldLate = !receivedAt.isBefore(dueAt);
        state = Row.OPEN;
        receivedOn = null;
        receivedAt = null;
        deliveredBy = null;
        remindFrom(now);
        sweepAt = toldLate ? null : sweepAt;
    }

    /** Whether it began at this moment of a step. */
    boolean begunBy(String step, Instant moment) {
        return state == Row.OPEN && stepKey.equals(step) && begunAt.equals(moment);
    }

    /** Its step was opened by mistake, and taken back: nothing is owed yet. */
    void takeBack(Instant now) {
        state = Row.STOPPED;
        takenBack = true;
        stoppedAt = now;
        sweepAt = null;
    }

    /** Its step opens again after it was taken back: from now on it counts. */
    void beginAgain(Beginning of, Schedule schedule) {
        Schedule.Turn due = schedule.turn(turn);
        state = Row.OPEN;
        takenBack = false;
        stoppedAt = null;
        sopVersionId = of.sopVersionId();
        begunAt = schedule.begun();
        coversUntil = due.until();
        dueAt = due.dueAt();
        remindFrom(of.at());
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

    /**
     * Its case turned out to be another institution's, which owes it from now on.
     *
     * @return what the right debtor has to be told, since the wrong one was told before; empty where nothing was told yet
     */
    Optional<ObligationDue> correct(UUID rightInstitution, Instant now) {
        institutionId = rightInstitution;
        boolean told = sweepAt == null || sweepAt.equals(dueAt);
        return state == Row.OPEN && byInstitution && told
                ? Optional.of(new ObligationDue(caseId, id(), !now.isBefore(dueAt), institutionId, null, now))
                : Optional.empty();
    }

    /**
     * Its day on a changed calendar. One that would have passed by now stays, so that nobody becomes late afterwards.
     *
     * @return empty where it stays; what was reminded of is not reminded of again
     */
    Optional<ObligationMoved> recount(Schedule schedule, Instant now) {
        Instant before = dueAt;
        Instant after = schedule.turn(turn).dueAt();
        if (after.equals(before) || !after.isAfter(now)) {
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
        return !takenBack
                && (!reader.external()
                        || byInstitution && reader.institution().id().equals(institutionId));
    }

    boolean takenBack() {
        return takenBack;
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
