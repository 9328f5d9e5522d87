package id.simpul.sop;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What of an SOP is its template's and what is the office's own.
 *
 * @param base    the template
 * @param lanes   of the SOP, by key, in order
 * @param steps   of the SOP, by key, in order
 * @param leftOut how many of the template's steps the office has not
 */
public record Inheritance(Base base, Map<String, Origin> lanes, Map<String, Origin> steps, int leftOut) {

    /** Where a lane or step comes from. */
    public enum Origin {
        @JsonProperty("inherited")
        INHERITED,
        @JsonProperty("changed")
        CHANGED,
        @JsonProperty("own")
        OWN
    }

    /** Compares an SOP with the template that it names as its base. */
    public static Inheritance of(SopDocument template, SopDocument own) {
        ObjectNode difference = Difference.of(template, own).tree();
        Map<String, Origin> lanes = origins(
                template.lanes().stream().map(Lane::key).toList(),
                own.lanes().stream().map(Lane::key).toList(),
                difference.path("lanes"));
        Map<String, Origin> steps = origins(
                template.steps().stream().map(Step::key).toList(),
                own.steps().stream().map(Step::key).toList(),
                difference.path("steps"));
        int leftOut = difference.path(Difference.WITHOUT).path("steps").size();
        return new Inheritance(own.base(), lanes, steps, leftOut);
    }

    private static Map<String, Origin> origins(List<String> theirs, List<String> mine, JsonNode differs) {
        Map<String, ObjectNode> said = Difference.byKey(differs);
        Map<String, Origin> origins = new LinkedHashMap<>();
        for (String key : mine) {
            Origin origin = theirs.contains(key) ? known(said.get(key)) : Origin.OWN;
            origins.put(key, origin);
        }
        return origins;
    }

    /** A step that only got another number because rows came or went before it is the same step. */
    private static Origin known(ObjectNode said) {
        return said == null || said.size() == 2 && said.has("no") ? Origin.INHERITED : Origin.CHANGED;
    }

    public int inherited() {
        return count(Origin.INHERITED);
    }

    public int changed() {
        return count(Origin.CHANGED);
    }

    public int own() {
        return count(Origin.OWN);
    }

    private int count(Origin origin) {
        return (int) steps.values().stream().filter(origin::equals).count();
    }
}
