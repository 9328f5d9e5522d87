package id.simpul.casework;

import id.simpul.core.DomainEvent;
import id.simpul.core.Ids;
import id.simpul.core.Refusal;
import id.simpul.identity.InstitutionInfo;
import id.simpul.identity.SignedIn;
import id.simpul.sop.Documents;
import id.simpul.sop.Lane;
import id.simpul.sop.OnReply;
import id.simpul.sop.Outcome;
import id.simpul.sop.SopDocument;
import id.simpul.sop.Step;
import id.simpul.tenant.TenantOwned;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One run of an SOP. It starts by opening the first step's tasks on the version then in force, and stays on that
 * version until the office brings it to another. Each completed task either waits for the step's other lanes, or moves the case: on to a later step, back
 * to an earlier one, into the office's refusal steps, or to its end as finished or rejected. The applicant or the
 * office may withdraw it while it runs. What ended never moves again.
 */
@Entity
@Table(name = "case_file")
class CaseFile extends TenantOwned {

    @Column(updatable = false)
    private String number;

    @Column(name = "sop_version_id")
    private UUID sopVersionId;

    @Column(name = "sop_code", updatable = false)
    private String sopCode;

    @Column(name = "sop_version")
    private int sopVersion;

    private String title;

    @Column(name = "institution_id")
    private UUID institutionId;

    @Column(name = "institution_name")
    private String institutionName;

    @Enumerated(EnumType.STRING)
    private CaseState state = CaseState.RUNNING;

    /** Key of the step that refused the case while the office's own refusal steps still run. */
    @Column(name = "rejecting_step")
    private String rejectingStep;

    /** The Ditjen's latest answer; a step that reads it offers only the outcomes that agree. */
    @Enumerated(EnumType.STRING)
    @Column(name = "last_reply")
    private OnReply lastReply;

    /** It ran on paper before, and was entered at the step where it stood. */
    @Column(name = "from_paper", updatable = false)
    private boolean fromPaper;

    /** The case that ended with the offer of this one. */
    @Column(name = "continues_id", updatable = false)
    private UUID continuesId;

    @Column(name = "continues_number", updatable = false)
    private String continuesNumber;

    /** What the applicant shows to track the case without signing in. */
    @Column(name = "tracking_code", updatable = false)
    private String trackingCode;

    @Column(name = "received_at", updatable = false)
    private Instant receivedAt;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(name = "started_by", updatable = false)
    private UUID startedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "withdrawn_reason")
    private String withdrawnReason;

    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    @OneToMany(mappedBy = "caseFile", cascade = CascadeType.PERSIST)
    @OrderBy("seq")
    private List<Task> tasks = new ArrayList<>();

    protected CaseFile() {}

    private CaseFile(String number, Documents.InForce version, InstitutionInfo institution, SignedIn actor) {
        super(Ids.next());
        this.number = number;
        this.sopVersionId = version.id();
        this.sopCode = version.document().code();
        this.sopVersion = version.number();
        this.institutionId = institution == null ? null : institution.id();
        this.institutionName = institution == null ? null : institution.name();
        this.trackingCode = Ids.code(10);
        this.startedBy = actor.accountId();
    }

    /**
     * Begins a case and opens its first step.
     *
     * @param institution who asks; null for an internal activity
     * @param received    when the request reached the office; not after {@code now}
     */
    static CaseFile start(
            String number,
            Documents.InForce version,
            String title,
            InstitutionInfo institution,
            Instant received,
            SignedIn actor,
            Instant now) {
        CaseFile started = new CaseFile(number, version, institution, actor);
        started.title = title;
        started.receivedAt = received;
        started.startedAt = now;
        return started;
    }

    /** Follows a finished case whose SOP offers this one's. */
    void follow(CaseFile former) {
        continuesId = former.id();
        continuesNumber = former.number;
    }

    /**
     * Stands where its paper stands, before any step is open.
     *
     * @param reply the Ditjen's answer that the paper already has, or null
     */
    void enterFromPaper(OnReply reply) {
        fromPaper = true;
        lastReply = reply;
    }

    /** Opens the first step; apart from {@link #start} so that the caller hears what it announces. */
    Progress begin(Timetable timetable, Instant now) {
        return new Walk(this, timetable, now)
                .open(timetable.sop().steps().get(0).key());
    }

    /**
     * Completes a task and moves the case where the outcome leads.
     *
     * @throws Refusal conflict when the task or the case is closed or held by somebody else; not allowed when the lane
     *     is another's or waits for the Ditjen; invalid when the outcome is none of the step's or a reason is missing
     */
    Progress complete(
            Task task,
            String outcomeKey,
            String note,
            OnBehalf paper,
            SignedIn actor,
            Timetable timetable,
            Instant now) {
        task.refuseUnlessDoableBy(actor, paper);
        Step step = timetable.sop().step(task.stepKey()).orElseThrow();
        Outcome chosen = task.offered(step).stream()
                .filter(o -> o.key().equals(outcomeKey))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("task.unknownOutcome", "/outcome"));
        if (chosen.noteRequired() && note == null) {
            throw Refusal.invalid("task.noteRequired", "/note", chosen.label());
        }
        task.complete(chosen, note, paper, actor, now);
        return new Walk(this, timetable, now).after(task, chosen);
    }

    /**
     * Takes the Ditjen's answer for a waiting task.
     *
     * @throws Refusal conflict when the task no longer waits
     */
    Progress answer(Task task, OnReply decision, String note, SignedIn officer, Timetable timetable, Instant now) {
        Outcome matching = matching(task, decision, timetable);
        task.answer(matching, note, officer, now);
        lastReply = decision;
        return new Walk(this, timetable, now).after(task, matching);
    }

    private static Outcome matching(Task task, OnReply decision, Timetable timetable) {
        Step step = timetable.sop().step(task.stepKey()).orElseThrow();
        return step.outcomes().stream()
                .filter(o -> o.onReply() == decision || o.onReply() == OnReply.ANY)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Moves a case that is only tried out: nobody acts, and it is kept nowhere.
     *
     * @param chosen one that the task offers; null where it waits for the Ditjen
     * @param reply  the Ditjen's pretended answer for a task that waits, else null
     */
    Progress pretend(Task task, Outcome chosen, OnReply reply, Timetable timetable, Instant now) {
        Outcome taken = reply == null ? chosen : matching(task, reply, timetable);
        task.doneOnPaper(taken.key(), null, now);
        lastReply = reply == null ? lastReply : reply;
        return new Walk(this, timetable, now).after(task, taken);
    }

    /**
     * Ends the case at the wish of the applicant or the office.
     *
     * @throws Refusal conflict when it has ended already
     */
    CaseWithdrawn withdraw(String reason, SignedIn actor, Instant now) {
        if (state != CaseState.RUNNING) {
            throw Refusal.conflict("case.ended", number);
        }
        tasks.stream().filter(Task::open).forEach(t -> t.cancel(now));
        end(CaseState.WITHDRAWN, now);
        withdrawnReason = reason;
        withdrawnBy = actor.name();
        return new CaseWithdrawn(id(), number, reason, actor.username(), now);
    }

    /**
     * Takes back a completed task before anybody began on what followed.
     *
     * @return the task in hand again, first of those opened
     * @throws Refusal not allowed unless this person did it and still may; conflict when the case has ended, somebody has
     *     opened what followed, or something went to the Ditjen
     */
    Progress takeBack(Task done, SignedIn actor, Timetable timetable, Instant now) {
        SopDocument sop = timetable.sop();
        TakeBack act = new TakeBack(done, tasks);
        act.refuseUnlessPossibleFor(actor, state, sop);
        Step step = sop.step(done.stepKey()).orElseThrow();
        List<String> undone = act.followingSteps();
        List<Task> opened = new ArrayList<>();
        act.undo(now)
                .forEach(lane -> opened.add(openTask(step, lane, done.iteration(), timetable, done.clockFrom(), now)));
        rejectingStep = TakeBack.rejectingStep(tasks, sop);
        List<DomainEvent> told = new ArrayList<>(List.of(TaskTakenBack.of(done, undone, actor.username(), now)));
        opened.get(0).claim(actor, now).ifPresent(told::add);
        return new Progress(List.copyOf(opened), List.copyOf(told));
    }

    /**
     * Puts title or institution right, here and on the tasks that are open; closed ones keep the words that stood there,
     * and are the right institution's to see.
     *
     * @param newTitle    null leaves it
     * @param institution null leaves it
     * @throws Refusal invalid when nothing would change
     */
    CaseCorrected correct(String newTitle, InstitutionInfo institution, SignedIn actor, Instant now) {
        boolean titled = newTitle != null && !newTitle.equals(title);
        boolean moved = institution != null && !institution.id().equals(institutionId);
        if (!titled && !moved) {
            throw Refusal.invalid("case.nothingToCorrect", "/title");
        }
        title = titled ? newTitle : title;
        institutionId = moved ? institution.id() : institutionId;
        institutionName = moved ? institution.name() : institutionName;
        tasks.forEach(t -> t.correct(title, institutionId, institutionName));
        return new CaseCorrected(id(), number, titled, moved ? institutionName : null, actor.username(), now);
    }

    /**
     * Goes over to another version of its SOP. What is closed stays on the version it was closed on; open tasks stay
     * with the desk that has them or, where that is another one now, are cancelled and opened there.
     *
     * @param move decided for the case as it stands now
     */
    CaseMigrated goOver(Move move, Migration migration, Timetable timetable, Instant now) {
        List<Task> before = tasks.stream().filter(Task::open).toList();
        before.stream().filter(t -> !move.stay().contains(t.id())).forEach(t -> t.cancel(now));
        sopVersionId = migration.toVersionId();
        sopVersion = migration.toVersion();
        rejectingStep = rejectingStep == null ? null : migration.mapping().target(rejectingStep);
        int iteration =
                move.elsewhere() ? nextRound(move.to().key()) : before.get(0).iteration();
        before.stream().filter(Task::open).forEach(t -> t.goOver(move, timetable, iteration, receivedAt, now));
        Instant from = move.clock() == ClockRule.RESTART
                ? now
                : before.stream().map(Task::clockFrom).min(Instant::compareTo).orElse(now);
        move.opens().forEach(lane -> openTask(move.to(), lane, iteration, timetable, from, now));
        return new CaseMigrated(
                id(),
                number,
                sopCode,
                migration.fromVersion(),
                migration.toVersion(),
                move.from().key(),
                move.to().key(),
                move.clock(),
                migration.askedByUsername(),
                now);
    }

    /** The round in which a step would open now. */
    int nextRound(String stepKey) {
        return 1
                + tasks.stream()
                        .filter(t -> t.stepKey().equals(stepKey))
                        .mapToInt(Task::iteration)
                        .max()
                        .orElse(0);
    }

    /** @param from when the step's round began, from which its time counts */
    Task openTask(Step step, String laneKey, int iteration, Timetable timetable, Instant from, Instant now) {
        Lane lane = timetable.sop().lane(laneKey).orElseThrow();
        TaskClock clock = timetable.clock(step, from, now, receivedAt);
        Task opened = new Task(this, tasks.size() + 1, step, lane, iteration, clock, now);
        tasks.add(opened);
        return opened;
    }

    void end(CaseState how, Instant now) {
        state = how;
        endedAt = now;
    }

    /** A refusal with steps of its own to walk. */
    void beginRejecting(String stepKey) {
        rejectingStep = stepKey;
    }

    /** Going back to or before the step that refused takes the refusal back. */
    void wentBackTo(String stepKey, SopDocument sop) {
        if (rejectingStep != null && sop.indexOf(stepKey) <= sop.indexOf(rejectingStep)) {
            rejectingStep = null;
        }
    }

    boolean rejecting() {
        return rejectingStep != null;
    }

    /** An institution's user sees its own cases only; staff see all of the office. */
    boolean visibleTo(SignedIn reader) {
        return !reader.external() || reader.institution().id().equals(institutionId);
    }

    List<Task> tasks() {
        return tasks;
    }

    Task task(UUID taskId) {
        return tasks.stream().filter(t -> t.id().equals(taskId)).findFirst().orElseThrow();
    }

    String number() {
        return number;
    }

    UUID sopVersionId() {
        return sopVersionId;
    }

    String sopCode() {
        return sopCode;
    }

    int sopVersion() {
        return sopVersion;
    }

    String title() {
        return title;
    }

    UUID institutionId() {
        return institutionId;
    }

    String institutionName() {
        return institutionName;
    }

    CaseState state() {
        return state;
    }

    OnReply lastReply() {
        return lastReply;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    String withdrawnReason() {
        return withdrawnReason;
    }

    boolean fromPaper() {
        return fromPaper;
    }

    UUID continuesId() {
        return continuesId;
    }

    String continuesNumber() {
        return continuesNumber;
    }

    String trackingCode() {
        return trackingCode;
    }
}
