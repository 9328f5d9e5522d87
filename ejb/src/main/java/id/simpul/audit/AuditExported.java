package id.simpul.audit;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;

/** Somebody took a copy of the log. */
record AuditExported(long rows, AuditFilter filter, Instant at) implements DomainEvent {

    @Override
    public String what() {
        return "audit.exported";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of(
                "rows", rows,
                "from", filter.from(),
                "until", filter.until(),
                "what", filter.what(),
                "actor", filter.actor(),
                "case", filter.caseNumber());
    }
}
