package id.simpul.identity.post;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * An end was set to somebody's holding a post.
 *
 * @param gone whether that person does not hold the post any more from this moment on
 */
public record PostEnded(
        Instant at, String position, UUID accountId, String account, String kind, LocalDate until, boolean gone)
        implements DomainEvent {

    @Override
    public String what() {
        return "post.ended";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("position", position, "account", account, "kind", kind, "until", until);
    }
}
