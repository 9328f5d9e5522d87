package id.simpul.casework;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A migration was called off: what went over stays, the rest goes on as it was. @param moved 0 for a mere proposal */
record MigrationCancelled(UUID migrationId, String sop, int version, int to, int moved, String by, Instant at)
        implements DomainEvent {

    @Override
    public String what() {
        return "migration.cancelled";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("sop", sop, "version", version, "to", to, "moved", moved, "migration", migrationId);
    }
}
