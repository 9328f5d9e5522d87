package id.simpul.identity;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An office's file brought new posts or changed what is said of some, such as the rights that come with them. */
public record PostsChanged(List<String> added, List<String> changed, Instant at) implements DomainEvent {

    @Override
    public String what() {
        return "office.postsChanged";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("added", listed(added), "changed", listed(changed));
    }

    private static String listed(List<String> keys) {
        return keys.isEmpty() ? null : String.join(" ", keys);
    }
}
