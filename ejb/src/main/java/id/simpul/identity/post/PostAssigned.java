package id.simpul.identity.post;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Somebody was given a post, for a time or for good. */
public record PostAssigned(
        Instant at, String position, String account, String kind, LocalDate from, LocalDate until, String decree)
        implements DomainEvent {

    @Override
    public String what() {
        return "post.assigned";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of(
                "position", position, "account", account, "kind", kind, "from", from, "until", until, "decree", decree);
    }
}
