package id.simpul.sop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.core.Json;
import id.simpul.core.YamlWriter;
import java.util.Optional;

/** Writes an SOP in the tenant-configs format, leaving out what {@link SopReader} fills in. */
public final class SopWriter {

    private SopWriter() {}

    /**
     * Writes a document so that reading it again gives one that says the same; its base is not told.
     *
     * @param sop any document, also one that would not pass the checks
     * @return the text of a file {@code sop/<code>.yaml}; the same document always gives the same text
     */
    public static String write(SopDocument sop) {
        ObjectNode tree = tree(sop);
        // a file that names a base says the differences only
        tree.remove("base");
        return YamlWriter.write(tree);
    }

    /**
     * Writes a variant of a template as its differences, and any other document whole.
     *
     * @param templates where its base is looked for; where it is not known, the file is whole
     */
    public static String write(SopDocument sop, Templates templates) {
        return Optional.ofNullable(sop.base())
                .flatMap(templates::find)
                // a draft may name a key twice, which no difference can say
                .filter(template ->
                        Difference.of(template, sop).resolve(template).equals(sop))
                .map(template -> YamlWriter.write(Difference.of(template, sop).tree()))
                .orElseGet(() -> write(sop));
    }

    /** A document in the form of a file, with what it may leave unsaid left out. */
    static ObjectNode tree(SopDocument sop) {
        ObjectNode tree = Json.mapper().valueToTree(sop);
        if (tree.path("paper").isEmpty()) {
            tree.remove("paper");
        }
        JsonNode steps = tree.path("steps");
        for (int row = 0; row < steps.size(); row++) {
            leaveOut((ObjectNode) steps.get(row), sop, row);
        }
        return tree;
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
