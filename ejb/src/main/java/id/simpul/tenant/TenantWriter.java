package id.simpul.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.core.YamlWriter;
import java.util.Iterator;
import java.util.List;

/** Writes an office in the tenant-configs format, leaving out what {@link TenantReader} fills in. */
public final class TenantWriter {

    private static final List<String> OPTIONAL = List.of("numbering", "letterhead");

    private TenantWriter() {}

    /**
     * Writes an office so that reading it again gives an equal one.
     *
     * @return the text of a file {@code tenant.yaml}; the same office always gives the same text
     */
    public static String write(TenantFile office) {
        ObjectNode tree = (ObjectNode) SettingsMerge.tree(office);
        dropNulls(tree);
        if (office.security().secondFactor() == TenantFile.SecondFactor.OPTIONAL) {
            tree.remove("security");
        }
        if (!office.publication().secondPerson()) {
            tree.remove("publication");
        }
        if (office.notices().equals(TenantFile.Notices.USUAL)) {
            tree.remove("notices");
        }
        OPTIONAL.stream().filter(key -> tree.path(key).isEmpty()).forEach(tree::remove);
        ObjectNode calendar = (ObjectNode) tree.get("calendar");
        if (calendar.path("periods").isEmpty()) {
            calendar.remove("periods");
        }
        tree.path("positions").forEach(position -> leaveOut((ObjectNode) position));
        return YamlWriter.write(tree);
    }

    private static void leaveOut(ObjectNode position) {
        if (!position.path("signs").asBoolean()) {
            position.remove("signs");
        }
        if (position.path("permissions").isEmpty()) {
            position.remove("permissions");
        }
    }

    private static void dropNulls(JsonNode node) {
        for (Iterator<JsonNode> children = node.elements(); children.hasNext(); ) {
            JsonNode child = children.next();
            if (child.isNull()) {
                children.remove();
            } else {
                dropNulls(child);
            }
        }
    }
}
