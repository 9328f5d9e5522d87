package id.simpul.web.page.casework;

import id.simpul.casework.CaseFilter;
import id.simpul.casework.CaseQuery;
import id.simpul.casework.CaseState;
import id.simpul.casework.CaseView;
import id.simpul.core.Page;
import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
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
    private SopQuery sops;

    @Inject
    private CurrentUser current;

    private Page<CaseView> page;
    private List<SopSummary> offered;

    /**
     * A case in the list.
     *
     * @param name  who asks; what it is about where nobody asks, or where the reader is the one who asks
     * @param about what it is about, unless its name says so
     */
    public record Row(CaseView file, String name, String about, String sopName, Ribbon ribbon, StateTag state) {}

    public List<Row> getRows() {
        return page().items().stream().map(this::row).toList();
    }

    private Row row(CaseView file) {
        boolean byTitle = file.institution() == null || current.get().external();
        return new Row(
                file,
                byTitle ? file.title() : file.institution(),
                byTitle ? null : file.title(),
                sopName(file),
                ribbon(file),
                StateTag.of(file));
    }

    private String sopName(CaseView file) {
        return sops.document(file.sop(), file.version()).name();
    }

    private Ribbon ribbon(CaseView file) {
        return Ribbon.of(new Jalur(
                sops.document(file.sop(), file.version()),
                file.openTasks(),
                file.history(),
                !current.get().external()));
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

    public boolean isNone() {
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
