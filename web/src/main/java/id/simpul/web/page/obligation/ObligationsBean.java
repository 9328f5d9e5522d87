package id.simpul.web.page.obligation;

import id.simpul.casework.obligation.Ending;
import id.simpul.casework.obligation.ObligationQuery;
import id.simpul.casework.obligation.ObligationService;
import id.simpul.casework.obligation.ObligationState;
import id.simpul.casework.obligation.ObligationView;
import id.simpul.casework.obligation.Receipt;
import id.simpul.casework.obligation.WarningLetter;
import id.simpul.core.Ids;
import id.simpul.core.Page;
import id.simpul.core.Refusal;
import id.simpul.web.face.Face;
import id.simpul.web.face.Redirect;
import id.simpul.web.face.When;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** What is owed: to whom it was due, whether it came, who was warned when. One of them at a time can be acted on. */
@Named
@RequestScoped
public class ObligationsBean {

    private static final int ROWS = 25;

    private static final Map<String, ObligationState> FILTERS = Map.of(
            "jatuh-tempo", ObligationState.DUE,
            "lewat", ObligationState.OVERDUE,
            "diperingatkan", ObligationState.WARNED,
            "diterima", ObligationState.RECEIVED,
            "dihentikan", ObligationState.STOPPED);

    @Inject
    @Param(name = "saring")
    private String filter;

    @Inject
    @Param(name = "lanjut")
    private String cursor;

    /** The one whose forms are open. */
    @Inject
    @Param(name = "buka")
    private String open;

    @Inject
    private ObligationQuery query;

    @Inject
    private ObligationService service;

    @Inject
    private When when;

    private Page<ObligationView> page;

    private LocalDate receivedOn;
    private String note;
    private String letterNumber;
    private LocalDate letterDate;
    private String reason;

    /**
     * One time in words.
     *
     * @param name   who owes it
     * @param what   what is owed, and for which time
     * @param below  lateness and warnings
     * @param chosen whether its forms are open
     */
    public record Row(
            ObligationView owed,
            String name,
            String what,
            String tagKind,
            String tagIcon,
            String tag,
            String below,
            boolean chosen) {}

    public void receive() {
        service.receive(id(), new Receipt(receivedOn, note));
        back();
    }

    public void warn() {
        service.warn(id(), new WarningLetter(letterNumber, letterDate));
        back();
    }

    public void stop() {
        service.stop(id(), new Ending(reason));
        back();
    }

    private UUID id() {
        if (open == null) {
            throw Refusal.missing("obligation.missing");
        }
        return Ids.parse(open, "obligation.missing");
    }

    private void back() {
        Redirect.to("/data-balikan" + (getFilter().isEmpty() ? "" : "?saring=" + getFilter()));
    }

    public String getFilter() {
        return filter != null && FILTERS.containsKey(filter) ? filter : "";
    }

    public List<Row> getRows() {
        return page().items().stream().map(this::row).toList();
    }

    public boolean isNone() {
        return page().items().isEmpty();
    }

    /** The one whose forms are open; null where none is, or this reader may not act on it. */
    public Row getChosen() {
        return getRows().stream()
                .filter(Row::chosen)
                .filter(row -> row.owed().kept())
                .filter(row -> row.owed().state() != ObligationState.RECEIVED
                        && row.owed().state() != ObligationState.STOPPED)
                .findFirst()
                .orElse(null);
    }

    public String getOpen() {
        return open;
    }

    public String getNext() {
        return page().next() == null ? null : address() + "lanjut=" + page().next();
    }

    public String getFirst() {
        return cursor == null ? null : address();
    }

    /** The page's address with its filter, to be continued. */
    public String getAddress() {
        return address();
    }

    private String address() {
        return "/data-balikan?" + (getFilter().isEmpty() ? "" : "saring=" + getFilter() + "&");
    }

    private Page<ObligationView> page() {
        if (page == null) {
            page = query.list(getFilter().isEmpty() ? null : FILTERS.get(getFilter()), null, cursor, ROWS);
        }
        return page;
    }

    private Row row(ObligationView owed) {
        String state = owed.state().name().toLowerCase(Locale.ROOT);
        return new Row(
                owed,
                owed.institution() == null ? owed.title() : owed.institution(),
                what(owed),
                tone(owed),
                icon(owed.state()),
                Face.say("obligation.state." + state),
                below(owed),
                owed.id().toString().equals(open));
    }

    private String what(ObligationView owed) {
        return Face.say(
                "obligation.turn",
                Face.say("obligation.kind." + owed.kind()),
                owed.turn(),
                when.date(owed.coversUntil()));
    }

    private String below(ObligationView owed) {
        return String.join(
                " · ",
                List.of(
                                owed.receivedOn() == null
                                        ? ""
                                        : Face.say("obligation.receivedOn", when.shortDate(owed.receivedOn())),
                                owed.late() ? Face.say("obligation.late", owed.daysLate()) : "",
                                warned(owed))
                        .stream()
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private String warned(ObligationView owed) {
        if (owed.warnings().isEmpty()) {
            return "";
        }
        var last = owed.warnings().get(owed.warnings().size() - 1);
        return Face.say("obligation.warnedOn", last.number(), when.shortDate(last.letterDate()), last.letterNumber());
    }

    private static String tone(ObligationView owed) {
        return switch (owed.state()) {
            case DUE -> "info";
            case OVERDUE, WARNED -> "bad";
            case RECEIVED -> owed.late() ? "warn" : "ok";
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

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getLetterNumber() {
        return letterNumber;
    }

    public void setLetterNumber(String letterNumber) {
        this.letterNumber = letterNumber;
    }

    public LocalDate getLetterDate() {
        return letterDate;
    }

    public void setLetterDate(LocalDate letterDate) {
        this.letterDate = letterDate;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
