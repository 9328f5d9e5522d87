package id.simpul.web.page.audit;

import id.simpul.audit.AuditFilter;
import id.simpul.audit.AuditQuery;
import id.simpul.audit.AuditService;
import id.simpul.audit.AuditVerdict;
import id.simpul.audit.AuditView;
import id.simpul.core.Page;
import id.simpul.core.Refusal;
import id.simpul.web.Csv;
import id.simpul.web.face.Face;
import id.simpul.web.face.Option;
import id.simpul.web.face.When;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The office's log: rows by filters that live in the address, the check of the whole, and a copy for a spreadsheet. */
@Named
@RequestScoped
public class AuditBean {

    private static final Set<String> FOR_MACHINES = Set.of("task", "taskNo", "submission", "sha256");

    @Inject
    @Param(name = "dari")
    private String from;

    @Inject
    @Param(name = "sampai")
    private String until;

    @Inject
    @Param(name = "oleh")
    private String actor;

    @Inject
    @Param(name = "kejadian")
    private String what;

    @Inject
    @Param(name = "permohonan")
    private String caseNumber;

    @Inject
    @Param(name = "lanjut")
    private String cursor;

    @Inject
    @Param(name = "periksa")
    private String asked;

    @Inject
    @Param(name = "unduh")
    private String wanted;

    @Inject
    private AuditQuery query;

    @Inject
    private AuditService audit;

    @Inject
    private When when;

    private Page<AuditView> page;
    private AuditVerdict verdict;

    /** A row in words. @param gist the facts, named */
    public record Row(AuditView entry, String words, String gist) {}

    public List<Row> getRows() {
        return page().items().stream().map(AuditBean::row).toList();
    }

    private static Row row(AuditView entry) {
        return new Row(entry, Face.say("audit.what." + entry.what()), gist(entry.facts(), FOR_MACHINES));
    }

    /** Ids and hashes are for machines: the table for spreadsheets has them, the page is read by people. */
    private static String gist(Map<String, Object> facts, Set<String> without) {
        return facts.entrySet().stream()
                .filter(fact -> !without.contains(fact.getKey()))
                .map(fact -> Boolean.TRUE.equals(fact.getValue())
                        ? Face.say("audit.fact." + fact.getKey())
                        : Face.say("audit.fact." + fact.getKey()) + " " + fact.getValue())
                .collect(Collectors.joining(" · "));
    }

    /** What may have happened, in words. */
    public List<Option> getKinds() {
        return Happenings.KEYS.stream()
                .map(key -> new Option(key, Face.say("audit.what." + key)))
                .toList();
    }

    /** Whether the whole log was asked to be checked. */
    public boolean isChecked() {
        return asked != null;
    }

    public AuditVerdict getVerdict() {
        if (verdict == null) {
            verdict = query.verify();
        }
        return verdict;
    }

    /** The check's result in one sentence. */
    public String getFound() {
        AuditVerdict found = getVerdict();
        if (found.ok()) {
            return Face.say("audit.whole", found.entries(), found.seq(), found.exported());
        }
        AuditVerdict.FirstBad bad = found.firstBad();
        String happened = bad.what() == null ? "" : Face.say("audit.what." + bad.what());
        String reason = Face.say("audit.fault." + bad.reason().name().toLowerCase(Locale.ROOT));
        return bad.at() == null
                ? Face.say("audit.brokenAt", bad.seq(), reason)
                : Face.say("audit.brokenIn", bad.seq(), happened, when.full(bad.at()), reason);
    }

    public boolean isDownloading() {
        return wanted != null;
    }

    /** Sends all rows of the filter as a table; who took it is recorded. */
    public void download() throws IOException {
        // a no is said before the first byte of a file
        page();
        String name = "catatan-" + when.today() + ".csv";
        Faces.sendFile(name, true, out -> {
            Csv csv = new Csv(out);
            csv.row("seq", "waktu", "kejadian", "keterangan", "oleh", "permohonan", "rincian", "alamat", "id");
            audit.export(
                    filter(),
                    entry -> csv.row(
                            entry.seq(),
                            entry.at(),
                            entry.what(),
                            Face.say("audit.what." + entry.what()),
                            entry.actor(),
                            entry.caseNumber(),
                            gist(entry.facts(), Set.of()),
                            entry.address(),
                            entry.id()));
            csv.flush();
        });
        FacesContext.getCurrentInstance().responseComplete();
    }

    public String getFrom() {
        return from;
    }

    public String getUntil() {
        return until;
    }

    public String getActor() {
        return actor;
    }

    public String getWhat() {
        return what == null ? "" : what;
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    public boolean isFiltered() {
        return from != null || until != null || actor != null || what != null || caseNumber != null;
    }

    public boolean isNone() {
        return page().items().isEmpty();
    }

    public String getNext() {
        return page().next() == null ? null : getAddress() + "lanjut=" + page().next();
    }

    public String getFirst() {
        return cursor == null ? null : getAddress();
    }

    /** Address of this filter's list, to be continued. */
    public String getAddress() {
        return "?" + parameter("dari", from) + parameter("sampai", until) + parameter("oleh", actor)
                + parameter("kejadian", what) + parameter("permohonan", caseNumber);
    }

    private static String parameter(String name, String value) {
        return value == null ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
    }

    private Page<AuditView> page() {
        if (page == null) {
            page = query.list(filter(), cursor, null);
        }
        return page;
    }

    private AuditFilter filter() {
        return new AuditFilter(null, caseNumber, day("/dari", from), day("/sampai", until), what, actor);
    }

    private static LocalDate day(String pointer, String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.invalid("audit.day", pointer);
        }
    }
}
