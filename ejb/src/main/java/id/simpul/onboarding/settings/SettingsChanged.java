package id.simpul.onboarding.settings;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;

/** An office's admin changed its settings. @param part which: branding, logo, letterhead, numbering or files */
record SettingsChanged(String part, int version, Instant at) implements DomainEvent {

    @Override
    public String what() {
        return "settings.changed";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("part", part, "version", version);
    }
}
