package id.simpul.onboarding.opening;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.core.Json;
import id.simpul.core.Reading;
import id.simpul.sop.Lane;
import id.simpul.sop.LaneKind;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopWriter;
import id.simpul.sop.StepKind;
import id.simpul.tenant.Region;
import id.simpul.tenant.TenantFile;
import id.simpul.tenant.TenantReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** What a new office begins with: one SOP, and settings whose posts are those its lanes name. */
final class OfficeTemplate {

    private static final String SETTINGS = "/template/tenant.yaml";

    private final SopDocument sop;

    OfficeTemplate(SopDocument sop) {
        this.sop = sop;
    }

    byte[] source() {
        return SopWriter.write(sop).getBytes(StandardCharsets.UTF_8);
    }

    SopDocument sop() {
        return sop;
    }

    /** The settings of a region's office. The post that signs in the SOP signs; the first to act serves the front desk. */
    TenantFile settings(Region region, String slug, String name) {
        try {
            ObjectNode tree = (ObjectNode) Json.mapper().valueToTree(accepted(TenantReader.read(bytes(SETTINGS))));
            tree.put("code", region.code());
            tree.put("slug", slug);
            tree.put("name", name);
            tree.put("level", region.level().name().toLowerCase(Locale.ROOT));
            tree.put("office", "Dinas Kependudukan dan Pencatatan Sipil " + name);
            tree.put("timezone", region.zone().getId());
            tree.set("positions", positions());
            return Json.mapper().treeToValue(tree, TenantFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the template's settings are always readable", e);
        }
    }

    private ArrayNode positions() {
        ArrayNode positions = Json.mapper().createArrayNode();
        String first = firstToAct();
        Set<String> known = new HashSet<>();
        for (Lane lane : sop.lanes()) {
            // two lanes may be one post
            if (lane.kind() == LaneKind.INTERNAL && known.add(lane.position())) {
                ObjectNode position = positions.addObject();
                position.put("key", lane.position());
                position.put("name", lane.name());
                position.put("signs", signs(lane.position()));
                if (lane.position().equals(first)) {
                    position.putArray("permissions")
                            .add("case.start")
                            .add("case.actForExternal")
                            .add("case.withdraw");
                }
            }
        }
        return positions;
    }

    private boolean signs(String post) {
        return sop.steps().stream().filter(step -> step.kind() == StepKind.SIGN).anyMatch(step -> step.lanes().stream()
                .anyMatch(lane -> post.equals(post(lane))));
    }

    /** The post that acts first; none where the office itself never does. */
    private String firstToAct() {
        return sop.steps().stream()
                .flatMap(step -> step.lanes().stream())
                .map(this::post)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The post of a lane; null where somebody else acts. */
    private String post(String key) {
        return sop.lane(key)
                .filter(lane -> lane.kind() == LaneKind.INTERNAL)
                .map(Lane::position)
                .orElse(null);
    }

    private static <T> T accepted(Reading<T> reading) {
        if (!reading.accepted()) {
            throw new IllegalStateException("the template is refused: " + reading.problems());
        }
        return reading.value();
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = OfficeTemplate.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
