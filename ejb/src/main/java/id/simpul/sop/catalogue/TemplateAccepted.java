package id.simpul.sop.catalogue;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;

/** The office follows its template to a later version. @param version the draft that came of it */
public record TemplateAccepted(String sop, int version, String template, int conflicts, Instant at)
        implements DomainEvent {

    @Override
    public String what() {
        return "template.accepted";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("sop", sop, "version", version, "template", template, "conflicts", conflicts);
    }
}
