package id.simpul.onboarding.opening;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;

/** The Ditjen opened this office. @param sop code of the SOP it begins with */
record OfficeOpened(String code, String sop, String by, Instant at) implements DomainEvent {

    @Override
    public String what() {
        return "office.opened";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("office", code, "sop", sop);
    }
}
