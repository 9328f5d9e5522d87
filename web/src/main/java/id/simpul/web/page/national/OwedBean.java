package id.simpul.web.page.national;

import id.simpul.casework.obligation.ObligationState;
import id.simpul.core.Page;
import id.simpul.national.OwedOverview;
import id.simpul.national.OwedQuery;
import id.simpul.national.OwedView;
import id.simpul.web.face.Face;
import id.simpul.web.face.When;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.omnifaces.cdi.Param;

/** How the country stands with what recurs: by province, by office of one, and what one office owes. */
@Named("owedBean")
@RequestScoped
public class OwedBean {

    private static final int ROWS = 25;

    private static final Map<String, ObligationState> FILTERS = Map.of(
            "jatuh-tempo", ObligationState.DUE,
            "lewat", ObligationState.OVERDUE,
            "diperingatkan", ObligationState.WARNED,
            "diterima", ObligationState.RECEIVED);

    @Inject
    @Param(name = "wilayah")
    private String region;

    @Inject
    @Param(name = "kantor")
    private String office;

    @Inject
    @Param(name = "saring")
    private String filter;

    @Inject
    @Param(name = "lanjut")
    private String cursor;

    @Inject
    private OwedQuery query;

    @Inject
    private When when;

    private OwedOverview overview;
    private Page<OwedView> page;

    /** One time in words. */
    public record Row(
            OwedView owed, String name, String what, String tagKind, String tagIcon, String tag, String below) {}

    public OwedOverview getOverview() {
        if (overview == null) {
            overview = query.overview();
        }
        return overview;
    }

    /** The office that is looked into; null for none, and for one that owes nothing. */
    public OwedOverview.Office getOffice() {
        return getOverview().offices().stream()
                .filter(o -> o.slug().equals(office))
                .findFirst()
                .orElse(null);
    }

    /** The province whose offices are shown: the one named, or that of the office; null for none. */
    public OwedOverview.Region getRegion() {
        String code = getOffice() == null ? region : getOffice().region();
        return getOverview().regions().stream()
                .filter(r -> r.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    public List<OwedOverview.Office> getOffices() {
        return getOverview().offices().stream()
                .filter(o ->
                        getRegion() != null && o.region().equals(getRegion().code()))
                .toList();
    }

    public String getFilter() {
        return filter != null && FILTERS.containsKey(filter) ? filter : "";
    }

    public List<Row> getRows() {
        return page().items().stream().map(this::row).toList();
    }

    public String getNext() {
        return page().next() == null ? null : address() + "&lanjut=" + page().next();
    }

    public String getFirst() {
        return cursor == null ? null : address();
    }

    private String address() {
        return "/nasional/kewajiban?kantor=" + getOffice().slug()
                + (getFilter().isEmpty() ? "" : "&saring=" + getFilter());
    }

    private Page<OwedView> page() {
        if (page == null) {
            page = query.list(
                    getOffice().slug(), getFilter().isEmpty() ? null : FILTERS.get(getFilter()), cursor, ROWS);
        }
        return page;
    }

    private Row row(OwedView owed) {
        return new Row(
                owed,
                owed.institution() == null ? Face.say("owed.unsent") : owed.institution(),
                Face.say(
                        "obligation.turn",
                        Face.say("obligation.kind." + owed.kind()),
                        owed.turn(),
                        when.date(owed.coversUntil())),
                tone(owed.state()),
                icon(owed.state()),
                Face.say("obligation.state." + owed.state().name().toLowerCase(Locale.ROOT)),
                below(owed));
    }

    private String below(OwedView owed) {
        if (owed.receivedOn() != null) {
            return Face.say("obligation.receivedOn", when.shortDate(owed.receivedOn()));
        }
        return owed.warnedOn() == null ? "" : Face.say("owed.warned", owed.warnings(), when.shortDate(owed.warnedOn()));
    }

    private static String tone(ObligationState state) {
        return switch (state) {
            case DUE -> "info";
            case OVERDUE, WARNED -> "bad";
            case RECEIVED -> "ok";
            case STOPPED -> "";
        };
    }

    private static String icon(ObligationState state) {
        return switch (state) {
            case DUE -> "calendar-due";
            case OVERDUE -> "alert-triangle";
            case WARNED -> "send";
            case RECEIVED -> "circle-check";
            case STOPPED -> "ban";
        };
    }
}
