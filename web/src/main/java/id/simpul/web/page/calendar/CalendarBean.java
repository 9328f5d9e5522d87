package id.simpul.web.page.calendar;

import id.simpul.calendar.keeping.CalendarService;
import id.simpul.calendar.keeping.CalendarView;
import id.simpul.calendar.keeping.DeadlineView;
import id.simpul.core.Refusal;
import id.simpul.tenant.TenantFile;
import id.simpul.tenant.TenantFile.DayRule;
import id.simpul.web.face.Face;
import id.simpul.web.face.Option;
import id.simpul.web.face.When;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.omnifaces.cdi.Param;

/** An office's calendar as its admin reads and changes it, with an example counted beside the form. */
@Named
@RequestScoped
public class CalendarBean {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Inject
    @Param(name = "tahun")
    private Integer year;

    @Inject
    private CalendarService service;

    @Inject
    private When when;

    private CalendarView view;
    private DeadlineView example;

    private String week;
    private String rule;
    private String periods;
    private String holidays;
    private Integer version;
    private String exampleStart;
    private String exampleWaktu = "3 hari";

    public void save() {
        service.change(draft(), version);
        after("calendar.saved");
    }

    /** Counts with what stands in the form; nothing is kept. */
    public void tryOut() {
        example = service.tryOut(draft(), start(), exampleWaktu);
    }

    public void follow() {
        service.followFile(version);
        after("calendar.followed");
    }

    private void after(String key) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, Face.say(key), null));
        view = null;
        week = null;
        rule = null;
        periods = null;
        holidays = null;
        version = null;
    }

    private TenantFile.Calendar draft() {
        return new TenantFile.Calendar(
                CalendarText.week(week),
                DayRule.valueOf(rule),
                CalendarText.holidays(holidays),
                CalendarText.periods(periods));
    }

    private Instant start() {
        try {
            return LocalDateTime.parse(exampleStart.strip(), TYPED)
                    .atZone(when.nowHere().getOffset())
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw Refusal.malformed("calendar.start");
        }
    }

    public CalendarView getView() {
        if (view == null) {
            view = service.toKeep(year);
        }
        return view;
    }

    /** As words, since a number would be grouped by thousands. */
    public String getYear() {
        return String.valueOf(getView().year());
    }

    public String getMissing() {
        return getView().nationalMissing() == null
                ? null
                : String.valueOf(getView().nationalMissing());
    }

    public DeadlineView getExample() {
        return example;
    }

    public List<Option> getRules() {
        return Arrays.stream(DayRule.values())
                .map(r -> new Option(
                        r.name(), Face.say("calendar.rule." + r.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    public String getWeek() {
        return week == null ? CalendarText.week(getView().settings().week()) : week;
    }

    public void setWeek(String week) {
        this.week = week;
    }

    public String getRule() {
        return rule == null ? getView().settings().dayRule().name() : rule;
    }

    public void setRule(String rule) {
        this.rule = rule;
    }

    public String getPeriods() {
        return periods == null ? CalendarText.periods(getView().settings().periods()) : periods;
    }

    public void setPeriods(String periods) {
        this.periods = periods;
    }

    public String getHolidays() {
        return holidays == null ? CalendarText.holidays(getView().settings().holidays()) : holidays;
    }

    public void setHolidays(String holidays) {
        this.holidays = holidays;
    }

    public Integer getVersion() {
        return version == null ? getView().version() : version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public String getExampleStart() {
        return exampleStart == null ? TYPED.format(when.nowHere()) : exampleStart;
    }

    public void setExampleStart(String exampleStart) {
        this.exampleStart = exampleStart;
    }

    public String getExampleWaktu() {
        return exampleWaktu;
    }

    public void setExampleWaktu(String exampleWaktu) {
        this.exampleWaktu = exampleWaktu;
    }
}
