package id.simpul.onboarding;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;

/** The demo's people moved into an office. */
record OfficePeopled(int accounts, Instant at) implements DomainEvent {

    @Override
    public String what() {
        return "office.peopled";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("accounts", accounts);
    }
}
