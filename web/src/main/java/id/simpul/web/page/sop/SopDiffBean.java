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
            lines = lines(diff(), standing(), new Sides(before(), page.getView().document()));
        }
        return lines;
    }

    private VersionDiff diff() {
        return getEntry() == null
                ? query.diff(page.getView().code(), other(), page.getView().number())
                : VersionDiff.of(
                        page.getView().code(),
                        getEntry().version(),
                        getEntry().document(),
                        page.getView().number(),
                        page.getView().document());
    }

    /** Running cases by step of the earlier version; no case stands on an entry of the catalogue. */
    private Map<String, Long> standing() {
        return getEntry() == null
                ? migrations.standing(page.getView().code(), other()).orElse(Map.of())
                : Map.of();
    }

    /** What says the values of either side. */
    private record Sides(DiffWords before, DiffWords after) {
        Sides(SopDocument before, SopDocument after) {
            this(new DiffWords(before), new DiffWords(after));
        }
    }

    /** What differs, as lines. @param sop where both sides find the names of lanes and steps */
    static List<Line> lines(VersionDiff diff, SopDocument sop) {
        return lines(diff, Map.of(), new Sides(sop, sop));
    }

    private static List<Line> lines(VersionDiff diff, Map<String, Long> standing, Sides sides) {
        List<Line> lines = new ArrayList<>();
        diff.identity()
                .forEach(f -> lines.add(line(Face.say("sop.diff.identity"), VersionDiff.Change.CHANGED, f, "", sides)));
        diff.lanes().forEach(p -> part(lines, Face.say("sop.diff.lane", p.name()), p, "", sides));
        diff.steps().forEach(p -> part(lines, step(p), p, running(standing.getOrDefault(p.key(), 0L)), sides));
        return lines;
    }

    private static String step(VersionDiff.Part part) {
        return Face.say(
                "sop.diff.step", part.no() == null || part.no().isBlank() ? part.key() : part.no(), part.name());
    }

    private static String running(long cases) {
        return cases == 0 ? "" : Face.say("sop.runningCases", cases);
    }

    private static void part(List<Line> lines, String what, VersionDiff.Part part, String running, Sides sides) {
        if (part.fields().isEmpty()) {
            lines.add(line(what, part.change(), new VersionDiff.Field("", null, null), running, sides));
        }
        part.fields().forEach(field -> lines.add(line(what, part.change(), field, running, sides)));
    }

    private static Line line(
            String what, VersionDiff.Change change, VersionDiff.Field field, String running, Sides sides) {
        return new Line(
                what,
                Face.say("sop.diff." + change.name().toLowerCase(Locale.ROOT)),
                switch (change) {
                    case ADDED -> "ok";
                    case REMOVED -> "bad";
                    case CHANGED -> "";
                },
                field.field().isEmpty() ? "" : name(field.field()),
                sides.before().say(field.field(), field.before()),
                sides.after().say(field.field(), field.after()),
                running);
    }

    /** A field of the file as people call it. */
    static String name(String field) {
        String key = "sop.field." + field;
        String words = Face.say(key);
        return words.equals(key) ? field : words;
    }
}
