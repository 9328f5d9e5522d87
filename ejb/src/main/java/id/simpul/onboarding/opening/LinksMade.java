package id.simpul.onboarding.opening;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The Ditjen makes links for the admins of offices that a list opened. @param offices that wait for their admin */
record LinksMade(UUID importId, int offices, Instant at) implements DomainEvent {

    @Override
    public String what() {
        return "officeImport.linked";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("offices", offices);
    }
}
