package id.simpul.web.page.sop;

import id.simpul.casework.MigrationQuery;
import id.simpul.core.Ids;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopQuery;
import id.simpul.sop.VersionDiff;
import id.simpul.sop.catalogue.CatalogueQuery;
import id.simpul.sop.catalogue.CatalogueView;
import id.simpul.web.face.Face;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/** What differs between an earlier version and the one that is shown, as lines of a table. */
@Named("sopDiff")
@RequestScoped
public class SopDiffBean {

    @Inject
    @Param(name = "banding")
    private String other;

    /** An entry of the catalogue that is compared with instead of an earlier version. */
    @Inject
    @Param(name = "dengan")
    private String entryId;

    @Inject
    private CatalogueQuery catalogue;

    @Inject
    private SopBean page;

    @Inject
    private SopQuery query;

    @Inject
    private MigrationQuery migrations;

    private CatalogueView entry;
    private List<Line> lines;

    /**
     * A line: one field of one thing, or a thing that came or went.
     *
     * @param what    the step, lane or block
     * @param change  added, removed or changed, in words
     * @param running running cases that stand on the step; empty where it is no step, or none stands there
     */
    public record Line(
            String what, String change, String tagKind, String field, String before, String after, String running) {}

    public boolean isShown() {
        return entryId != null || other != null && other.matches("[1-9][0-9]{0,5}");
    }

    /** What of the catalogue is compared with; null where an earlier version is. */
    public CatalogueView getEntry() {
        if (entry == null && entryId != null) {
            entry = catalogue.byId(Ids.parse(entryId, "catalogue.missing"));
        }
        return entry;
    }

    public String getEntryTitle() {
        return Face.say(
                getEntry().template() ? "catalogue.templateName" : "catalogue.name",
                getEntry().name(),
                getEntry().office().name(),
                getEntry().version());
    }

    /** What is compared with, whole. */
    SopDocument before() {
        return getEntry() != null
                ? getEntry().document()
                : query.version(page.getView().code(), other()).document();
    }

    public String getBeforeTitle() {
        return getEntry() != null ? getEntryTitle() : Face.say("sop.versionName", other());
    }

    /** The earlier version. */
    int other() {
        return Integer.parseInt(other);
    }

    public String getTitle() {
        return getEntry() != null
                ? Face.say(
                        "catalogue.diffTitle", getEntryTitle(), page.getView().number())
                : Face.say("sop.diffTitle", other, page.getView().number());
    }

    public List<Line> getLines() {
        if (lines == null) {
            lines = getEntry() != null ? lines(withEntry()) : withRunning();
        }
        return lines;
    }

    private VersionDiff withEntry() {
        return VersionDiff.of(
                page.getView().code(),
                getEntry().version(),
                getEntry().document(),
                page.getView().number(),
                page.getView().document());
    }

    private List<Line> withRunning() {
        VersionDiff diff =
                query.diff(page.getView().code(), other(), page.getView().number());
        return lines(diff, migrations.standing(diff.code(), diff.from()).orElse(Map.of()));
    }

    /** What differs between two documents, as lines. */
    public static List<Line> lines(VersionDiff diff) {
        return lines(diff, Map.of());
    }

    private static List<Line> lines(VersionDiff diff, Map<String, Long> standing) {
        List<Line> lines = new ArrayList<>();
        diff.identity().forEach(f -> lines.add(line(Face.say("sop.diff.identity"), VersionDiff.Change.CHANGED, f, "")));
        diff.lanes().forEach(p -> part(lines, Face.say("sop.diff.lane", p.name()), p, ""));
        diff.steps().forEach(p -> part(lines, step(p), p, running(standing.getOrDefault(p.key(), 0L))));
        return lines;
    }

    private static String step(VersionDiff.Part part) {
        return Face.say(
                "sop.diff.step", part.no() == null || part.no().isBlank() ? part.key() : part.no(), part.name());
    }

    private static String running(long cases) {
        return cases == 0 ? "" : Face.say("sop.runningCases", cases);
    }

    private static void part(List<Line> lines, String what, VersionDiff.Part part, String running) {
        if (part.fields().isEmpty()) {
            lines.add(line(what, part.change(), new VersionDiff.Field("", null, null), running));
        }
        part.fields().forEach(field -> lines.add(line(what, part.change(), field, running)));
    }

    private static Line line(String what, VersionDiff.Change change, VersionDiff.Field field, String running) {
        return new Line(
                what,
                Face.say("sop.diff." + change.name().toLowerCase(Locale.ROOT)),
                switch (change) {
                    case ADDED -> "ok";
                    case REMOVED -> "bad";
                    case CHANGED -> "";
                },
                field.field().isEmpty() ? "" : name(field.field()),
                text(field.before()),
                text(field.after()),
                running);
    }

    /** A field of the file as people call it. */
    static String name(String field) {
        String key = "sop.field." + field;
        String words = Face.say(key);
        return words.equals(key) ? field : words;
    }

    /** A value of the file as people read it. */
    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof List<?> list) {
            return list.stream().map(SopDiffBean::text).collect(Collectors.joining("; "));
        }
        if (value instanceof Map<?, ?> map) {
            return text(map);
        }
        return value.toString();
    }

    private static String text(Map<?, ?> map) {
        if (map.get("printed") instanceof String printed) {
            return printed;
        }
        if (map.get("label") instanceof String label) {
            return map.get("to") == null ? label : label + " → " + map.get("to");
        }
        return map.entrySet().stream()
                .filter(e -> Objects.nonNull(e.getValue()))
                .map(e -> e.getKey() + ": " + text(e.getValue()))
                .collect(Collectors.joining(", "));
    }
}
