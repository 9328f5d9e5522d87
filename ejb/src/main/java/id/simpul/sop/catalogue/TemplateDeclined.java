package id.simpul.sop.catalogue;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;

/** The office stays on the template's version that it has. */
public record TemplateDeclined(String sop, String template, Instant at) implements DomainEvent {

    @Override
    public String what() {
        return "template.declined";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("sop", sop, "template", template);
    }
}
