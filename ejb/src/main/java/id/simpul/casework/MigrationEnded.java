package id.simpul.casework;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** No running case is left on the old version but those that cannot go over. */
record MigrationEnded(UUID migrationId, String sop, int version, int to, int moved, int left, String by, Instant at)
        implements DomainEvent {

    @Override
    public String what() {
        return "migration.ended";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of(
                "sop", sop, "version", version, "to", to, "moved", moved, "left", left, "migration", migrationId);
    }
}
