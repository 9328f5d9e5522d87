package id.simpul.web.page.sop;

import id.simpul.casework.MigrationQuery;
import id.simpul.sop.SopQuery;
import id.simpul.sop.VersionDiff;
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

    @Inject
    private SopBean page;

    @Inject
    private SopQuery query;

    @Inject
    private MigrationQuery migrations;

    private List<Line> lines;
    private DiffWords before;
    private DiffWords after;

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
        return other != null && other.matches("[1-9][0-9]{0,5}");
    }

    /** The earlier version. */
    int other() {
        return Integer.parseInt(other);
    }

    public String getTitle() {
        return Face.say("sop.diffTitle", other, page.getView().number());
    }

    public List<Line> getLines() {
        if (lines == null) {
            VersionDiff diff = query.diff(
                    page.getView().code(),
                    Integer.parseInt(other),
                    page.getView().number());
            Map<String, Long> standing =
                    migrations.standing(diff.code(), diff.from()).orElse(Map.of());
            before = new DiffWords(query.version(page.getView().code(), other()).document());
            after = new DiffWords(page.getView().document());
            lines = new ArrayList<>();
            diff.identity()
                    .forEach(f -> lines.add(line(Face.say("sop.diff.identity"), VersionDiff.Change.CHANGED, f, "")));
            diff.lanes().forEach(p -> part(Face.say("sop.diff.lane", p.name()), p, ""));
            diff.steps().forEach(p -> part(step(p), p, running(standing.getOrDefault(p.key(), 0L))));
        }
        return lines;
    }

    private static String step(VersionDiff.Part part) {
        return Face.say(
                "sop.diff.step", part.no() == null || part.no().isBlank() ? part.key() : part.no(), part.name());
    }

    private static String running(long cases) {
        return cases == 0 ? "" : Face.say("sop.runningCases", cases);
    }

    private void part(String what, VersionDiff.Part part, String running) {
        if (part.fields().isEmpty()) {
            lines.add(line(what, part.change(), new VersionDiff.Field("", null, null), running));
        }
        part.fields().forEach(field -> lines.add(line(what, part.change(), field, running)));
    }

    private Line line(String what, VersionDiff.Change change, VersionDiff.Field field, String running) {
        return new Line(
                what,
                Face.say("sop.diff." + change.name().toLowerCase(Locale.ROOT)),
                switch (change) {
                    case ADDED -> "ok";
                    case REMOVED -> "bad";
                    case CHANGED -> "";
                },
                field.field().isEmpty() ? "" : name(field.field()),
                before.say(field.field(), field.before()),
                after.say(field.field(), field.after()),
                running);
    }

    private static String name(String field) {
        String key = "sop.field." + field;
        String words = Face.say(key);
        return words.equals(key) ? field : words;
    }
}
