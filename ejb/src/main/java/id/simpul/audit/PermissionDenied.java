package id.simpul.audit;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;

/** Somebody tried what this person may not. @param code of the refusal @param where the request that was refused */
record PermissionDenied(String code, String where, Instant at) implements DomainEvent {

    @Override
    public String what() {
        return "permission.denied";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("code", code, "where", where);
    }
}
