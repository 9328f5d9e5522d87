package id.simpul.identity.post;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.simpul.identity.Account;
import id.simpul.identity.Assignment;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody who holds, will hold or held a post.
 *
 * @param id     of the assignment
 * @param kind   definitif, plt or plh
 * @param decree number of the decree; null where none was named
 * @param until  last day; null while no end is set
 */
public record PostHolder(
        UUID id,
        String username,
        String name,
        String kind,
        String decree,
        LocalDate from,
        LocalDate until,
        State state) {

    /** When it is held, seen from today. */
    public enum State {
        @JsonProperty("current")
        CURRENT,
        @JsonProperty("later")
        LATER,
        @JsonProperty("earlier")
        EARLIER
    }

    static PostHolder of(Assignment assignment, Account account, LocalDate today) {
        State state = assignment.heldOn(today) ? State.CURRENT : assignment.over(today) ? State.EARLIER : State.LATER;
        return new PostHolder(
                assignment.id(),
                account.username(),
                account.name(),
                assignment.kind(),
                assignment.decree(),
                assignment.from(),
                assignment.until(),
                state);
    }
}
