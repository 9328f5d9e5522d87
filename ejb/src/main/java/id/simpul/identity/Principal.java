package id.simpul.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * What a session remembers of who signed in; everything else is read again on each request.
 *
 * @param epoch the account's epoch at sign-in; once the account has a later one, the session is over
 * @param since when the person signed in; a session ends after a working day, however busy it is
 */
public record Principal(UUID accountId, UUID tenantId, String username, int epoch, Instant since)
        implements Serializable {

    @Override
    public String toString() {
        return username;
    }
}
