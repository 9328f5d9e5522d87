package id.simpul.tenant;

import java.util.UUID;
import java.util.function.Supplier;

/**
 * The office in whose name this thread works. Set once per request from the session's principal, never from
 * anything else; a worker that visits several offices enters each in turn.
 */
public final class TenantContext {

    private static final ThreadLocal<UUID> CURRENT = new ThreadLocal<>();

    private TenantContext() {}

    /** The office's id, or null where no office is known yet (sign-in, start-up). */
    public static UUID current() {
        return CURRENT.get();
    }

    /** A stay in an office's name; leaving goes back to where the thread was before. */
    public static final class Stay implements AutoCloseable {

        private final UUID before = CURRENT.get();

        private Stay(UUID tenantId) {
            CURRENT.set(tenantId);
        }

        @Override
        public void close() {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    /** Begins a stay, to be closed on the same thread. */
    public static Stay enter(UUID tenantId) {
        return new Stay(tenantId);
    }

    /**
     * Does work in an office's name and leaves it again, whatever happens. The work must open its own transaction:
     * a session opened for one office is never shared with another.
     */
    public static <T> T in(UUID tenantId, Supplier<T> work) {
        try (Stay stay = enter(tenantId)) {
            return work.get();
        }
    }
}
