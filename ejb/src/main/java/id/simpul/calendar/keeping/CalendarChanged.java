package id.simpul.calendar.keeping;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;

/** An office's admin changed its calendar, or gave it back to its file. @param version the calendar's new version */
record CalendarChanged(int version, boolean asInFile, String by, Instant at) implements DomainEvent {

    @Override
    public String what() {
        return "calendar.changed";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("version", version, "asInFile", asInFile);
    }
}
