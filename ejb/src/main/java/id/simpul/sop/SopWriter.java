package id.simpul.sop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.core.Json;
import id.simpul.core.YamlWriter;

/** Writes an SOP in the tenant-configs format, leaving out what {@link SopReader} fills in. */
public final class SopWriter {

    private SopWriter() {}

    /**
     * Writes a document so that reading it again gives an equal one.
     *
     * @param sop any document, also one that would not pass the checks
     * @return the text of a file {@code sop/<code>.yaml}; the same document always gives the same text
     */
    public static String write(SopDocument sop) {
        ObjectNode tree = Json.mapper().valueToTree(sop);
        if (tree.path("paper").isEmpty()) {
            tree.remove("paper");
        }
        JsonNode steps = tree.path("steps");
        for (int row = 0; row < steps.size(); row++) {
            leaveOut((ObjectNode) steps.get(row), sop, row);
        }
        return YamlWriter.write(tree);
    }

    private static void leaveOut(ObjectNode step, SopDocument sop, int row) {
        if (sop.steps().get(row).order() == LaneOrder.TOGETHER) {
            step.remove("order");
        }
        if (SopDefaults.unsaid(sop, row)) {
            step.remove("outcomes");
        }
    }
}
