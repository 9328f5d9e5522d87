package id.simpul.sop.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.core.Json;
import id.simpul.sop.SopDocument;
import java.util.List;
import java.util.regex.Pattern;

/** What of an SOP other offices may read: all of it but officials' NIP and what its own office still has to answer. */
final class WithoutNip {

    private static final String GAP = "[\\s\\u00A0.-]{0,3}";

    /** 18 digits, together or in the groups in which letters print them, with the word before them. */
    private static final Pattern NIP = Pattern.compile(
            "(?<![0-9])(?:[,;]?\\s*\\bNIP\\b\\s*[.:]?\\s*)?[0-9]{8}" + GAP + "[0-9]{6}" + GAP + "[0-9]" + GAP
                    + "[0-9]{3}(?![0-9])",
            Pattern.CASE_INSENSITIVE);

    private static final List<String> OPEN_QUESTIONS = List.of("provenance", "proposal", "suspect");

    private WithoutNip() {}

    static SopDocument of(SopDocument sop) {
        ObjectNode tree = Json.mapper().valueToTree(sop);
        if (tree.at("/identity/disahkanOleh") instanceof ObjectNode authorised) {
            authorised.remove("nip");
        }
        try {
            return Json.mapper().treeToValue(masked(tree), SopDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document without some of its texts is a document", e);
        }
    }

    private static JsonNode masked(JsonNode value) {
        if (value instanceof ObjectNode object) {
            object.remove(OPEN_QUESTIONS);
            object.properties().forEach(entry -> entry.setValue(masked(entry.getValue())));
        } else if (value instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, masked(list.get(i)));
            }
        } else if (value.isTextual() && NIP.matcher(value.asText()).find()) {
            String rest = NIP.matcher(value.asText()).replaceAll("").strip();
            // a text that was nothing else still stands where a text has to be
            return Json.mapper().getNodeFactory().textNode(rest.isEmpty() ? "-" : rest);
        }
        return value;
    }
}
