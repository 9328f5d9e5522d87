package id.simpul.identity;

import java.io.Serializable;
import java.util.UUID;

/** What a session remembers of who signed in; everything else is read again on each request. */
public record Principal(UUID accountId, UUID tenantId, String username) implements Serializable {

    @Override
    public String toString() {
        return username;
    }
}
