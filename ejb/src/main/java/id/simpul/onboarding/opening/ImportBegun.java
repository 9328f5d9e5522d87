package id.simpul.onboarding.opening;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The Ditjen began to open offices from a file. */
record ImportBegun(UUID importId, int offices, Instant at) implements DomainEvent {

    @Override
    public String what() {
        return "officeImport.begun";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("offices", offices);
    }
}
