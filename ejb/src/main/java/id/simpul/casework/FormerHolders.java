package id.simpul.casework;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.SignedIn;
import id.simpul.identity.entry.AccountSwitched;
import id.simpul.identity.post.PostEnded;
import id.simpul.identity.post.PostQuery;
import id.simpul.sop.LaneKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A claim does not outlive the post it was made in, nor its account: else a task would wait for somebody who may no longer
 * do it. What is freed says so in its case's story.
 */
@ApplicationScoped
class FormerHolders {

    @Inject
    private CaseRepository cases;

    @Inject
    private Claims claims;

    @Inject
    private PostQuery posts;

    @Inject
    private CurrentUser current;

    @Inject
    private Event<DomainEvent> events;

    /** Frees what somebody had in hand when the post is taken away. */
    void free(@Observes PostEnded ended) {
        if (ended.gone()) {
            SignedIn actor = current.get();
            LocalDate today = LocalDate.ofInstant(ended.at(), actor.tenant().timezone());
            claims.withoutPost(ended.accountId(), today).forEach(t -> free(t, actor, ended.at()));
        }
    }

    /** Frees what somebody had in hand who is let in no more. */
    void free(@Observes AccountSwitched switched) {
        if (!switched.active()) {
            claims.of(switched.username()).forEach(t -> free(t, current.get(), switched.at()));
        }
    }

    /**
     * Frees what somebody had in hand whose days in a post are over.
     *
     * @return whether all of it could be had; what somebody else works on is left to the next time
     */
    boolean freeWithoutPost(UUID accountId, LocalDate today, Instant now) {
        Claims.Found found = claims.withoutPostUnlessLocked(accountId, today);
        found.tasks().forEach(t -> free(t, null, now));
        return found.all();
    }

    /** Frees a task for a present holder when the one who has it held the post until some day that has passed. */
    void freeFor(SignedIn actor, Task task, Instant now) {
        boolean inTheWay = task.laneKind() == LaneKind.INTERNAL && task.mayAct(actor) && task.heldBySomebodyElse(actor);
        if (inTheWay
                && posts.holders(task.positionKey()).stream()
                        .noneMatch(h -> h.accountId().equals(task.assigneeId()))) {
            free(task, actor, now);
        }
    }

    /** @param by whose act it comes from; null where only a day has passed */
    private void free(Task task, SignedIn by, Instant now) {
        var facts = Facts.of("step", task.stepKey(), "handedFrom", task.assigneeName());
        events.fire(task.freed(by == null ? null : by.username(), now));
        cases.note(new CaseNote(task.caseId(), task.id(), NoteKind.FREED, by, null, facts, now));
    }
}
