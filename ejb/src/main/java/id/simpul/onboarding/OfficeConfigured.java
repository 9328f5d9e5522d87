package id.simpul.onboarding;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;

/** An office's file made the office, or changed what is known of it. */
record OfficeConfigured(String code, Instant at) implements DomainEvent {

    @Override
    public String what() {
        return "office.configured";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("office", code);
    }
}
