package id.simpul.identity;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An office's file or page brought new posts, changed what is said of some, or took some out of use. */
public record PostsChanged(List<String> added, List<String> changed, List<String> removed, Instant at)
        implements DomainEvent {

    @Override
    public String what() {
        return "office.postsChanged";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("added", listed(added), "changed", listed(changed), "removed", listed(removed));
    }

    private static String listed(List<String> keys) {
        return keys.isEmpty() ? null : String.join(" ", keys);
    }
}
