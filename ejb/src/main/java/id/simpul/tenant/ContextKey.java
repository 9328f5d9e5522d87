package id.simpul.tenant;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;

/** The key of {@link SignedContext}: made by the first start on a database, read through the owner's login alone. */
public final class ContextKey {

    private static final int BYTES = 32;

    /** Half of what {@code sec.tenant()} allows, so that clocks may drift on while the server runs. */
    private static final long MILLIS_APART = 150_000;

    private ContextKey() {}

    /**
     * Loads the key, so that this node can sign.
     *
     * @param owner a connection of the role that owns the tables
     * @throws IllegalStateException when this machine's clock and the database's are minutes apart: every context would
     *     look outdated and every office empty
     */
    public static void load(Connection owner, Clock clock) throws SQLException {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        // two nodes may start together: the first one's key stays
        try (PreparedStatement make = owner.prepareStatement(
                "insert into sec.context_key (id, secret) values (1, ?) on conflict (id) do nothing")) {
            make.setBytes(1, fresh);
            make.executeUpdate();
        }
        try (PreparedStatement read = owner.prepareStatement("select secret,"
                        + " cast(extract(epoch from clock_timestamp()) * 1000 as bigint) from sec.context_key");
                ResultSet row = read.executeQuery()) {
            row.next();
            if (Math.abs(row.getLong(2) - clock.instant().toEpochMilli()) > MILLIS_APART) {
                throw new IllegalStateException("the clocks of this machine and of the database are minutes apart");
            }
            SignedContext.begin(row.getBytes(1), clock);
        }
    }
}
