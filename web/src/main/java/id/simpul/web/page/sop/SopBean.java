package id.simpul.web.page.sop;

import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.sop.Identity;
import id.simpul.sop.Printed;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopQuery;
import id.simpul.sop.SopSummary;
import id.simpul.sop.SopVersionState;
import id.simpul.sop.SopVersionView;
import id.simpul.sop.chart.ChartTable;
import id.simpul.sop.chart.DrawnCharts;
import id.simpul.sop.chart.Format;
import id.simpul.sop.design.DesignQuery;
import id.simpul.sop.exchange.SopFileQuery;
import id.simpul.sop.print.Letterhead;
import id.simpul.web.face.Face;
import id.simpul.web.face.When;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.omnifaces.cdi.Param;

/** One edition of an SOP as a PermenPAN-RB sheet: its identity block and its chart. */
@Named
@RequestScoped
public class SopBean {

    @Inject
    @Param(name = "kode")
    private String code;

    @Inject
    @Param(name = "versi")
    private String version;

    @Inject
    private SopQuery query;

    @Inject
    private DrawnCharts charts;

    @Inject
    private DesignQuery design;

    @Inject
    private SopFileQuery files;

    @Inject
    private CurrentUser current;

    @Inject
    private When when;

    private SopVersionView view;
    private ChartTable chart;
    private Letterhead letterhead;
    private List<SopSummary.VersionSummary> versions;
    private List<SopSummary> all;

    /** A row of the identity block. */
    public record Fact(String label, String value) {}

    /** A block of texts below it, numbered where the paper lists several. */
    public record Block(String label, List<Item> items) {}

    /** A text of a block. @param sop code of the office's SOP that it names; null for none */
    public record Item(String text, String sop) {

        @Override
        public String toString() {
            return text;
        }
    }

    public SopVersionView getView() {
        if (view == null) {
            view = query.version(code, number());
        }
        return view;
    }

    private Integer number() {
        if (version == null) {
            return unsaid();
        }
        if (!version.matches("[1-9][0-9]{0,5}")) {
            throw Refusal.missing("sop.missing");
        }
        return Integer.valueOf(version);
    }

    /** The version in force; where there is none, the newest. */
    private Integer unsaid() {
        boolean inForce = getVersions().stream()
                .anyMatch(v -> v.state() == SopVersionState.PUBLISHED && !waits(v.effectiveFrom()));
        return inForce || getVersions().isEmpty()
                ? null
                : Integer.valueOf(getVersions().get(0).number());
    }

    public List<SopSummary.VersionSummary> getVersions() {
        if (versions == null) {
            versions = all().stream()
                    .filter(s -> s.code().equals(code))
                    .findFirst()
                    .map(SopSummary::versions)
                    .orElse(List.of());
        }
        return versions;
    }

    public String getStateWord() {
        String state = isWaiting() ? "waiting" : getView().state().name().toLowerCase(Locale.ROOT);
        return Face.say("sop.state." + state, getView().number());
    }

    public boolean isInForce() {
        return getView().state() == SopVersionState.PUBLISHED && !isWaiting();
    }

    private boolean isWaiting() {
        return getView().state() == SopVersionState.PUBLISHED && waits(getView().effectiveFrom());
    }

    private boolean waits(OffsetDateTime effectiveFrom) {
        return effectiveFrom.isAfter(when.nowHere());
    }

    public ChartTable getChart() {
        if (chart == null) {
            SopVersionView shown = getView();
            // a draft may be half done, and changes; only what is frozen is kept
            chart = shown.state() == SopVersionState.DRAFT
                    ? design.drawn(shown.document()).orElse(null)
                    : ChartTable.of(charts.sheet(shown.id(), shown.document(), Format.SCREEN), Map.of());
        }
        return chart;
    }

    /** Lines above the identity block, as the printed sheet has them. */
    public List<String> getLetterhead() {
        return head().lines(getView().document().paper());
    }

    /** Where the office is found, below them. */
    public List<String> getAddress() {
        return head().address(getView().document().paper());
    }

    private Letterhead head() {
        if (letterhead == null) {
            letterhead = files.letterhead();
        }
        return letterhead;
    }

    public List<Fact> getFacts() {
        SopDocument document = getView().document();
        Identity identity = document.identity();
        List<Fact> facts = new ArrayList<>();
        add(facts, document, "nomor", identity.nomor());
        add(facts, document, "dibuat", identity.dibuat());
        add(facts, document, "revisi", identity.revisi());
        add(facts, document, "efektif", identity.efektif());
        if (identity.disahkanOleh() != null) {
            facts.add(new Fact(
                    label(document, "disahkanOleh"), identity.disahkanOleh().printed()));
        }
        add(facts, document, "nama", identity.nama());
        published(facts);
        return facts;
    }

    /** Who put it in force here, when and under which decree: what the system knows, beside what the paper says. */
    private void published(List<Fact> facts) {
        SopVersionView shown = getView();
        if (shown.publishedAt() == null) {
            return;
        }
        String by = shown.publishedBy() == null ? Face.say("sop.byTheFile") : shown.publishedBy();
        facts.add(new Fact(
                Face.say("sop.label.diterbitkan"),
                Face.say(
                        shown.decree() == null ? "sop.putInForceBy" : "sop.putInForceUnder",
                        when.day(shown.publishedAt()),
                        current.get().external() ? current.get().tenant().office() : by,
                        shown.decree() == null ? "" : shown.decree())));
    }

    private static void add(List<Fact> facts, SopDocument document, String role, Printed value) {
        if (value != null) {
            facts.add(new Fact(label(document, role), value.printed()));
        }
    }

    /** Legal basis and what else stands below the identity block, as far as the paper has it. */
    public List<Block> getBlocks() {
        SopDocument document = getView().document();
        List<Block> blocks = new ArrayList<>();
        block(blocks, document, "dasarHukum", document.dasarHukum());
        block(blocks, document, "kualifikasiPelaksana", document.kualifikasiPelaksana());
        related(blocks, document);
        block(blocks, document, "peralatan", document.peralatan());
        block(
                blocks,
                document,
                "peringatan",
                document.peringatan() == null ? List.of() : List.of(document.peringatan()));
        block(blocks, document, "pencatatan", document.pencatatan());
        document.extra().forEach(e -> blocks.add(new Block(e.label(), words(e.items()))));
        return blocks;
    }

    private static void block(List<Block> blocks, SopDocument document, String role, List<Printed> items) {
        if (!items.isEmpty()) {
            blocks.add(new Block(label(document, role), words(items)));
        }
    }

    private static List<Item> words(List<Printed> items) {
        return items.stream().map(i -> new Item(i.printed(), null)).toList();
    }

    /** Related SOPs; one that this office has leads to it. */
    private void related(List<Block> blocks, SopDocument document) {
        if (document.keterkaitan().isEmpty()) {
            return;
        }
        Map<String, String> known = new HashMap<>();
        all().forEach(s -> known.put(plain(s.name()), s.code()));
        known.values().remove(document.code());
        blocks.add(new Block(
                label(document, "keterkaitan"),
                document.keterkaitan().stream()
                        .map(i -> new Item(i.printed(), known.get(plain(i.meaning()))))
                        .toList()));
    }

    /** A name without the word SOP, dots and capitals, so that papers that write it differently mean the same one. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceFirst("^sop\\s+", "")
                .replaceAll("[.;,]+$", "")
                .strip();
    }

    private List<SopSummary> all() {
        if (all == null) {
            all = query.list();
        }
        return all;
    }

    private static String label(SopDocument document, String role) {
        String own = document.labels() == null ? null : document.labels().get(role);
        if (own == null || own.isBlank()) {
            return Face.say("sop.label." + role);
        }
        // a label the office prints in capitals is read more easily in small letters; only the tone changes
        boolean capitals = own.equals(own.toUpperCase(Locale.ROOT));
        return capitals
                ? own.charAt(0) + own.substring(1).toLowerCase(Locale.ROOT).replace("sop", "SOP")
                : own;
    }
}
