package id.simpul.sop.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;

/**
 * How far an office's SOP is from its template, as of its newest publication.
 *
 * @param template  code of the template; null where the SOP follows none any more
 * @param base      the template's version; null likewise
 * @param newest    the template's newest version that is offered; null where none is
 * @param inherited steps as the template has them
 * @param changed   steps of the template that the office has otherwise
 * @param own       steps that the template has not
 * @param leftOut   steps of the template that the office has not
 */
public record UsageView(
        CatalogueView.Office office,
        String sop,
        int version,
        String template,
        Integer base,
        Integer newest,
        int inherited,
        int changed,
        int own,
        int leftOut,
        OffsetDateTime publishedAt) {

    /** By what a list is ordered. */
    public enum Order {
        @JsonProperty("office")
        OFFICE,
        @JsonProperty("distance")
        DISTANCE,
        @JsonProperty("behind")
        BEHIND
    }

    /** How many of its steps it has. */
    public int steps() {
        return inherited + changed + own;
    }

    /** How many steps differ, those left out among them. */
    public int distance() {
        return changed + own + leftOut;
    }

    /** Whether the template has moved on since. */
    public boolean behind() {
        return base != null && newest != null && base < newest;
    }
}
