package id.simpul.casework;

import id.simpul.core.DomainEvent;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.SignedIn;
import id.simpul.identity.post.PostEnded;
import id.simpul.identity.post.PostQuery;
import id.simpul.sop.LaneKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;

/** A claim does not outlive the post it was made in: else a task would wait for somebody who may no longer do it. */
@ApplicationScoped
class FormerHolders {

    @Inject
    private CaseRepository cases;

    @Inject
    private PostQuery posts;

    @Inject
    private CurrentUser current;

    @Inject
    private Event<DomainEvent> events;

    /** Frees what somebody had in hand when the post is taken away. */
    void free(@Observes PostEnded ended) {
        if (ended.gone()) {
            cases.lockedClaims(ended.accountId(), ended.position())
                    .forEach(t -> events.fire(t.freed(current.get().username(), ended.at())));
        }
    }

    /** Frees a task for a present holder when the one who has it held the post until some day that has passed. */
    void free(Task task, SignedIn actor, Instant now) {
        boolean inTheWay = task.laneKind() == LaneKind.INTERNAL && task.mayAct(actor) && task.heldBySomebodyElse(actor);
        if (inTheWay
                && posts.holders(task.positionKey()).stream()
                        .noneMatch(h -> h.accountId().equals(task.assigneeId()))) {
            events.fire(task.freed(actor.username(), now));
        }
    }
}
