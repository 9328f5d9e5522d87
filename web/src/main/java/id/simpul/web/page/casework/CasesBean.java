package id.simpul.web.page.casework;

import id.simpul.casework.CaseFilter;
import id.simpul.casework.CaseQuery;
import id.simpul.casework.CaseState;
import id.simpul.casework.CaseView;
import id.simpul.core.Page;
import id.simpul.core.Refusal;
import id.simpul.sop.SopQuery;
import id.simpul.sop.SopSummary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.omnifaces.cdi.Param;

/** All cases of the office (an institution: its own), newest first, with filters that live in the address. */
@Named
@RequestScoped
public class CasesBean {

    @Inject
    @Param(name = "keadaan")
    private String state;

    @Inject
    @Param
    private String q;

    @Inject
    @Param
    private String sop;

    @Inject
    @Param(name = "lanjut")
    private String cursor;

    @Inject
    private CaseQuery cases;

    @Inject
    private SopQuery sopQuery;

    @Inject
    private SopDocuments sops;

    private Page<CaseView> page;
    private List<SopSummary> offered;

    /** A case in the list. */
    public record Row(CaseView file, String sopName, Ribbon ribbon, StateTag state) {}

    public List<Row> getRows() {
        return page().items().stream()
                .map(c -> new Row(c, sopName(c), ribbon(c), StateTag.of(c)))
                .toList();
    }

    private String sopName(CaseView file) {
        return sops.view(file.sop(), file.version()).name();
    }

    private Ribbon ribbon(CaseView file) {
        return Ribbon.of(new Jalur(
                sops.of(file.sop(), file.version()), file.openTasks(), file.history(), file.endedAt() != null));
    }

    public List<SopSummary> getSops() {
        if (offered == null) {
            offered = sopQuery.list();
        }
        return offered;
    }

    public List<String> getStates() {
        return Arrays.stream(CaseState.values())
                .map(s -> s.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    public String getState() {
        return state == null ? "" : state;
    }

    public String getQ() {
        return q;
    }

    public String getSop() {
        return sop == null ? "" : sop;
    }

    public boolean isFiltered() {
        return q != null || !getState().isEmpty() || !getSop().isEmpty();
    }

    public boolean isEmpty() {
        return page().items().isEmpty();
    }

    public String getNext() {
        return page().next() == null ? null : address() + "lanjut=" + page().next();
    }

    public String getFirst() {
        return cursor == null ? null : address();
    }

    private String address() {
        return "?" + parameter("q", q) + parameter("keadaan", state) + parameter("sop", sop);
    }

    private static String parameter(String name, String value) {
        return value == null ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
    }

    private Page<CaseView> page() {
        if (page == null) {
            page = cases.list(new CaseFilter(stateAsked(), q, null, sop), cursor, null);
        }
        return page;
    }

    private CaseState stateAsked() {
        if (getState().isEmpty()) {
            return null;
        }
        return Arrays.stream(CaseState.values())
                .filter(s -> s.name().equalsIgnoreCase(state))
                .findFirst()
                .orElseThrow(() -> Refusal.missing("case.missing"));
    }
}
