package id.simpul.casework;

import id.simpul.calendar.keeping.OfficeCalendars;
import id.simpul.core.DomainEvent;
import id.simpul.core.Refusal;
import id.simpul.core.WithoutNik;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.InstitutionInfo;
import id.simpul.identity.Internal;
import id.simpul.identity.Permission;
import id.simpul.identity.SignedIn;
import id.simpul.sop.Documents;
import id.simpul.sop.OnReply;
import id.simpul.sop.SopDocument;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.util.Optional;
import java.util.UUID;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** Cases walk their SOP: begin, claim, complete, withdraw. Each method is one transaction. */
@Stateless
public class CaseService {

    @Inject
    private CaseRepository cases;

    @Inject
    private CaseViews views;

    @Inject
    private Documents documents;

    @Inject
    private OfficeCalendars calendars;

    @Inject
    private Applicants applicants;

    @Inject
    private FormerHolders formerHolders;

    @Inject
    private CurrentUser current;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Event<CaseMoved> moves;

    @Inject
    private Clock clock;

    /**
     * Begins a case on the version in force and opens its first step.
     *
     * @throws Refusal not allowed unless the person holds the first acting lane, may start any case, or asks for the
     *     own institution; invalid when an external lane acts and nobody asks, or the receipt lies in the future;
     *     missing or conflict when it is to follow a case that does not offer it
     */
    @RequiresPermissions(Permission.Keys.CASE_WORK)
    public CaseView start(@Valid StartCase asked) {
        SignedIn actor = current.get();
        Instant now = clock.instant();
        Documents.InForce version = documents.inForce(asked.sop(), now);
        Starting.refuseTemplates(actor);
        SopDocument sop = version.document();
        if (!Starting.allowedFor(actor, sop)) {
            throw Refusal.notAllowed("case.notYourSop");
        }
        Instant received = asked.receivedAt() == null ? now : asked.receivedAt().toInstant();
        if (received.isAfter(now)) {
            throw Refusal.invalid("case.receivedInFuture", "/receivedAt");
        }
        CaseFile former = asked.continues() == null ? null : former(asked, actor);
        InstitutionInfo asking =
                former == null ? applicants.of(actor, asked.institution(), sop) : applicants.of(former);
        Year year = Year.of(now.atZone(actor.tenant().timezone()).getYear());
        String number = cases.nextNumber(actor.tenant().id(), actor.tenant().code(), year);
        CaseFile started = CaseFile.start(number, version, asked.title().strip(), asking, received, actor, now);
        if (former != null) {
            started.follow(former);
        }
        Progress progress = started.begin(new Timetable(sop, calendars.current()), now);
        cases.keep(started);
        events.fire(new CaseStarted(
                started.id(),
                number,
                sop.code(),
                version.number(),
                asking == null ? null : asking.name(),
                actor.username(),
                now));
        progress.events().forEach(events::fire);
        moves.fire(CaseMoved.begun(started, progress, actor.accountId(), now));
        return views.of(started, started.tasks());
    }

    /** The finished case that offers this one, kept from being continued twice. */
    private CaseFile former(StartCase asked, SignedIn actor) {
        CaseFile former = cases.locked(asked.continues())
                .filter(c -> !actor.external())
                .orElseThrow(() -> Refusal.missing("case.missing"));
        boolean offers = former.state() == CaseState.FINISHED
                && asked.sop().equals(documents.published(former.sopVersionId()).continuesWith());
        if (!offers) {
            throw Refusal.conflict("case.notOffered", former.number());
        }
        if (cases.continued(former.id())) {
            throw Refusal.conflict("case.continuedAlready", former.number());
        }
        return former;
    }

    /**
     * Takes a task, so that nobody else completes it.
     *
     * @throws Refusal conflict naming who has it or did it, not allowed when the lane is another's
     */
    @RequiresPermissions(Permission.Keys.CASE_WORK)
    public TaskView claim(UUID taskId) {
        SignedIn actor = current.get();
        Instant now = clock.instant();
        Optional<Task> usual = cases.claimed(taskId, actor, now);
        if (usual.isPresent()) {
            events.fire(usual.get().claimedBy(actor, now));
            return views.of(usual.get());
        }
        Task task = visible(taskId);
        formerHolders.freeFor(actor, task, now);
        task.claim(actor, now).ifPresent(events::fire);
        return views.of(task);
    }

    /** Gives a claimed task back. @throws Refusal as {@link #claim} */
    @RequiresPermissions(Permission.Keys.CASE_WORK)
    public TaskView release(UUID taskId) {
        Task task = visible(taskId);
        task.release(current.get(), clock.instant()).ifPresent(events::fire);
        return views.of(task);
    }

    /**
     * Completes a task with an outcome and moves the case.
     *
     * @throws Refusal missing, conflict, not allowed or invalid, see {@link CaseFile#complete}
     */
    @RequiresPermissions(Permission.Keys.CASE_WORK)
    public Completion complete(UUID taskId, @Valid CompleteTask choice) {
        SignedIn actor = current.get();
        CaseFile file = cases.lockedFor(taskId, actor);
        if (!choice.documents().isEmpty()) {
            // papers cannot be handed in yet, so whatever is named does not exist
            throw Refusal.invalid("task.unknownDocument", "/documents/0");
        }
        Timetable times = timetable(file);
        Instant now = clock.instant();
        Task task = file.task(taskId);
        formerHolders.freeFor(actor, task, now);
        Progress progress = file.complete(task, choice.outcome(), choice.note(), choice.onBehalf(), actor, times, now);
        Completion completion = told(file, progress);
        moves.fire(CaseMoved.after(task, file, progress, times.sop(), actor.accountId(), now));
        return completion;
    }

    /** Keeps a case from changing until the transaction ends; one that is not there needs no keeping. */
    @Internal("national, before it touches what a case has sent")
    @RequiresPermissions(Permission.Keys.SUBMISSION_REPLY)
    public void hold(UUID caseId) {
        cases.lock(caseId);
    }

    /**
     * Closes a waiting task with the Ditjen's answer, in the office's own tenant context.
     *
     * @throws Refusal conflict when the task no longer waits
     */
    @Internal("national, when an officer replies")
    @RequiresPermissions(Permission.Keys.SUBMISSION_REPLY)
    public void answer(UUID taskId, OnReply decision, String note) {
        CaseFile file = cases.lockedByTask(taskId).orElseThrow(() -> Refusal.missing("task.missing"));
        Timetable times = timetable(file);
        Instant now = clock.instant();
        Task task = file.task(taskId);
        SignedIn officer = current.get();
        Progress progress = file.answer(task, decision, note, officer, times, now);
        cases.keep(file);
        progress.events().forEach(events::fire);
        moves.fire(CaseMoved.after(task, file, progress, times.sop(), officer.accountId(), now));
    }

    /**
     * Ends a running case at the wish of its applicant or the office.
     *
     * @throws Refusal conflict when it has ended; not allowed for staff without {@code case.withdraw}
     */
    @RequiresPermissions(Permission.Keys.CASE_WORK)
    public CaseView withdraw(UUID caseId, @NotBlank @Size(max = 1000) @WithoutNik String reason) {
        SignedIn actor = current.get();
        CaseFile file =
                cases.locked(caseId).filter(c -> c.visibleTo(actor)).orElseThrow(() -> Refusal.missing("case.missing"));
        if (!actor.external() && !actor.may(Permission.Keys.CASE_WITHDRAW)) {
            throw Refusal.notAllowed("permission.missing");
        }
        Instant now = clock.instant();
        events.fire(file.withdraw(reason.strip(), actor, now));
        moves.fire(CaseMoved.withdrawn(file, actor.accountId(), now));
        return views.of(file, file.tasks());
    }

    private Timetable timetable(CaseFile file) {
        return new Timetable(documents.published(file.sopVersionId()), calendars.current());
    }

    private Task visible(UUID taskId) {
        SignedIn actor = current.get();
        return cases.lockedTask(taskId)
                .filter(t -> t.visibleTo(actor))
                .orElseThrow(() -> Refusal.missing("task.missing"));
    }

    private Completion told(CaseFile file, Progress progress) {
        cases.keep(file);
        progress.events().forEach(events::fire);
        return new Completion(
                views.of(file, file.tasks()),
                progress.opened().stream().map(views::of).toList());
    }
}
