package id.simpul.casework;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The first of two people wants running cases of a version to go over to another. */
record MigrationProposed(
        UUID migrationId, String sop, int version, int to, StepMapping mapping, int cases, String by, Instant at)
        implements DomainEvent {

    @Override
    public String what() {
        return "migration.proposed";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of(
                "sop", sop,
                "version", version,
                "to", to,
                "steps", mapping.steps().isEmpty() ? null : mapping.steps(),
                "clocks", mapping.clocks().isEmpty() ? null : mapping.clocks(),
                "cases", cases,
                "migration", migrationId);
    }
}
