package id.simpul.casework;

import id.simpul.calendar.keeping.OfficeCalendars;
import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import id.simpul.core.Refusal;
import id.simpul.core.WithoutNik;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.identity.SignedIn;
import id.simpul.identity.post.Colleague;
import id.simpul.identity.post.PostQuery;
import id.simpul.sop.Documents;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** A task changes hands: to another holder of its post, or back to who had just finished it. */
@Stateless
public class HandoverService {

    @Inject
    private CaseRepository cases;

    @Inject
    private CaseViews views;

    @Inject
    private PostQuery posts;

    @Inject
    private FormerHolders formerHolders;

    @Inject
    private Documents documents;

    @Inject
    private OfficeCalendars calendars;

    @Inject
    private CurrentUser current;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /**
     * Gives an open task to another holder of its post. Whoever may do it may hand it over; who says who holds which post
     * may hand over anybody's.
     *
     * @throws Refusal missing, conflict or not allowed, see {@link Task#handOver}; invalid when the other one does not
     *     hold the post today
     */
    @RequiresPermissions(Permission.Keys.CASE_WORK)
    public TaskView handOver(UUID taskId, @Valid HandOver asked) {
        SignedIn actor = current.get();
        Task task = cases.lockedTask(taskId)
                .filter(t -> t.visibleTo(actor))
                .orElseThrow(() -> Refusal.missing("task.missing"));
        if (actor.external()) {
            throw Refusal.notAllowed("task.notYourLane");
        }
        Instant now = clock.instant();
        formerHolders.freeFor(actor, task, now);
        String before = task.assigneeName();
        boolean admin = actor.may(Permission.Keys.POSITION_ASSIGN);
        task.refuseUnlessHandedOverBy(actor, admin);
        Colleague to = posts.holders(task.positionKey()).stream()
                .filter(c -> c.username().equals(asked.to().strip()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("task.notAHolder", "/to"));
        events.fire(task.handOver(to, actor, now));
        cases.note(new CaseNote(
                task.caseId(),
                taskId,
                NoteKind.HANDED_OVER,
                actor,
                asked.note(),
                Facts.of("handedFrom", before, "handedTo", to.name()),
                now));
        return views.of(task);
    }

    /**
     * Takes back what one completed oneself, until the next holder has opened what followed.
     *
     * @throws Refusal missing, conflict or not allowed, see {@link CaseFile#takeBack}
     */
    @RequiresPermissions(Permission.Keys.CASE_WORK)
    public CaseView takeBack(UUID taskId, @NotBlank @Size(max = 1000) @WithoutNik String reason) {
        SignedIn actor = current.get();
        CaseFile file = cases.lockedFor(taskId, actor);
        Instant now = clock.instant();
        Timetable timetable = new Timetable(documents.published(file.sopVersionId()), calendars.current());
        Task done = file.task(taskId);
        Progress progress = file.takeBack(done, actor, timetable, now);
        cases.keep(file);
        cases.note(new CaseNote(
                file.id(),
                taskId,
                NoteKind.TAKEN_BACK,
                actor,
                reason.strip(),
                Facts.of("step", done.stepKey(), "outcome", done.outcome()),
                now));
        progress.events().forEach(events::fire);
        return views.of(file, file.tasks());
    }
}
