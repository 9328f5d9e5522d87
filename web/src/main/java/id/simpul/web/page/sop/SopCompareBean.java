package id.simpul.web.page.sop;

import id.simpul.sop.SopVersionState;
import id.simpul.sop.chart.ChartTable;
import id.simpul.sop.design.DesignQuery;
import id.simpul.sop.design.SideBySide;
import id.simpul.web.face.Face;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Two editions side by side, with what differs marked in both charts. */
@Named("sopCompare")
@RequestScoped
public class SopCompareBean {

    @Inject
    private SopBean page;

    @Inject
    private SopDiffBean diff;

    @Inject
    private SopVersionsBean versions;

    @Inject
    private DesignQuery design;

    @Inject
    private SopTrials trials;

    private List<Side> sides;
    private SopTrial trial;

    /** One edition. @param marks how much of it is marked, in words. @param columns widths in pixels, one for each lane */
    public record Side(
            String title, String marks, int width, List<Integer> columns, int lanes, String svg, List<Row> rows) {}

    /**
     * A row of an edition.
     *
     * @param lines  its text as the chart breaks it, so that the row is as high as its symbols
     * @param change what became of it, in words; empty where it is the same
     */
    public record Row(
            String no, List<String> lines, int height, String look, String change, String tagKind, String tagIcon) {}

    public List<Side> getSides() {
        if (sides == null) {
            SideBySide both = design.sideBySide(diff.before(), page.getView().document());
            sides = new ArrayList<>();
            Stream.of(
                            side(diff.getBeforeTitle(), both.before(), both),
                            side(Face.say("sop.versionName", page.getView().number()), both.after(), both))
                    .filter(side -> side != null)
                    .forEach(sides::add);
        }
        return sides;
    }

    private static Side side(String title, ChartTable chart, SideBySide both) {
        if (chart == null) {
            return null;
        }
        List<Row> rows = chart.rows().stream().map(row -> row(row, both)).toList();
        long marked = rows.stream().filter(row -> !row.change().isEmpty()).count();
        List<Integer> columns = new ArrayList<>(chart.columns().subList(0, 2));
        columns.add(MARK);
        columns.addAll(chart.columns().subList(2, 2 + chart.lanes()));
        return new Side(
                title,
                Face.say("sop.compareMarks", marked),
                columns.stream().mapToInt(Integer::intValue).sum(),
                columns,
                chart.lanes(),
                chart.svg(),
                rows);
    }

    /** Room for the word that says what became of a row, in pixels. */
    static final int MARK = 110;

    private static Row row(ChartTable.Row row, SideBySide both) {
        SideBySide.Change change = both.changes().get(row.step());
        List<String> text = row.kegiatan();
        if (change == null) {
            return new Row(row.no(), text, row.height(), "", "", "", "");
        }
        return switch (change) {
            case ADDED -> new Row(row.no(), text, row.height(), "is-beda", said(change), "ok", "plus");
            case REMOVED -> new Row(row.no(), text, row.height(), "is-beda", said(change), "bad", "trash");
            case CHANGED -> new Row(row.no(), text, row.height(), "is-beda", said(change), "warn", "pencil");
            case MOVED -> new Row(row.no(), text, row.height(), "is-beda", said(change), "warn", "arrow-right");
        };
    }

    private static String said(SideBySide.Change change) {
        return Face.say("sop.diff." + change.name().toLowerCase(Locale.ROOT));
    }

    /** How many cases run on the earlier edition; empty for whom that does not concern. */
    public String getRunning() {
        if (!versions.isShown() || diff.getEntry() != null) {
            return "";
        }
        return Face.say("sop.compareRunning", versions.running().getOrDefault(diff.other(), 0L), diff.other());
    }

    /** Whether cases run on the earlier edition that the later one would take over. */
    public boolean isTried() {
        return diff.getEntry() == null
                && versions.isShown()
                && versions.isMayPublish()
                && page.getView().state() != SopVersionState.RETIRED
                && page.getView().number() != diff.other()
                && versions.running().containsKey(diff.other());
    }

    /** What would become of them; nothing changes by that. */
    public SopTrial getTrial() {
        if (trial == null) {
            String address = "/sop/" + page.getView().code() + "/bandingkan?banding=" + diff.other() + "&versi="
                    + page.getView().number();
            trial = trials.of(String.valueOf(diff.other()), page.getView(), address);
        }
        return trial;
    }

    public String getTrialTitle() {
        return Face.say("sop.trialTitle", page.getView().number());
    }

    public String getTrialText() {
        return Face.say("sop.trialText", getTrial().getTotal(), diff.other());
    }

    /** Whether the later edition is a draft, and the reader may change it. */
    public boolean isDesignable() {
        return versions.isShown() && page.getView().state() == SopVersionState.DRAFT;
    }
}
