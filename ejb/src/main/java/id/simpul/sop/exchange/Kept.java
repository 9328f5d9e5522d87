package id.simpul.sop.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Puts back what a spreadsheet has no columns for: what misprints mean, this office's own heads and blocks, what was
 * inferred. What somebody has changed in the cells is not overruled.
 */
final class Kept {

    private static final List<String> WHOLE = List.of("labels", "paper", "extra", "continuesWith");

    private Kept() {}

    /** @param original the document that the spreadsheet was written of; missing for one made from nothing */
    static void restore(ObjectNode file, JsonNode original) {
        WHOLE.stream().filter(original::has).forEach(name -> file.set(name, original.get(name)));
        Template.FIELDS.forEach(field -> field(file, field.field(), original.at(field.field())));
        for (JsonNode step : file.path("steps")) {
            step((ObjectNode) step, keyed(original.path("steps"), step));
        }
    }

    private static void field(ObjectNode file, String pointer, JsonNode was) {
        JsonNode is = file.at(pointer);
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        if (is instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, meant(list.get(i), was));
            }
        } else if (is.isTextual() && XlsxWriter.shown(was).equals(is.asText())) {
            ((ObjectNode) file.at(pointer.substring(0, pointer.lastIndexOf('/')))).set(name, was);
        } else if (is.isMissingNode()
                && !was.isMissingNode()
                && XlsxWriter.shown(was).isEmpty()) {
            parent(file, pointer).set(name, was);
        }
    }

    private static ObjectNode parent(ObjectNode file, String pointer) {
        String above = pointer.substring(0, pointer.lastIndexOf('/'));
        return above.isEmpty() ? file : file.withObject(above);
    }

    private static JsonNode meant(JsonNode is, JsonNode all) {
        for (JsonNode was : all) {
            if (XlsxWriter.shown(was).equals(is.asText())) {
                return was;
            }
        }
        return is;
    }

    private static void step(ObjectNode step, JsonNode was) {
        keep(step, was, "recurs");
        keep(step, was, "waitsFor");
        if (same(step, was, Template.STEP_COLUMNS)) {
            keep(step, was, "provenance");
            keep(step, was, "proposal");
        }
        for (JsonNode outcome : step.path("outcomes")) {
            JsonNode before = keyed(was.path("outcomes"), outcome);
            if (same(outcome, before, Template.OUTCOME_COLUMNS.subList(1, Template.OUTCOME_COLUMNS.size()))) {
                keep((ObjectNode) outcome, before, "provenance");
            }
        }
    }

    private static void keep(ObjectNode to, JsonNode from, String name) {
        if (from.has(name)) {
            to.set(name, from.get(name));
        }
    }

    private static boolean same(JsonNode is, JsonNode was, List<Column> columns) {
        return columns.stream()
                .allMatch(c -> XlsxWriter.cell(c, is.path(c.field())).equals(XlsxWriter.cell(c, was.path(c.field()))));
    }

    static JsonNode keyed(JsonNode among, JsonNode like) {
        for (JsonNode one : among) {
            if (one.path("key").equals(like.path("key"))) {
                return one;
            }
        }
        return MissingNode.getInstance();
    }
}
