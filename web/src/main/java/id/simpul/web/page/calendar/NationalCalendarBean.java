package id.simpul.web.page.calendar;

import id.simpul.calendar.Holiday;
import id.simpul.calendar.keeping.CalendarService;
import id.simpul.calendar.keeping.HolidayService;
import id.simpul.calendar.keeping.NationalEntry;
import id.simpul.calendar.keeping.NationalHolidayView;
import id.simpul.core.Ids;
import id.simpul.web.face.Face;
import id.simpul.web.face.Option;
import id.simpul.web.face.When;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/** The national holidays of a year: add, correct, remove. */
@Named("nationalCalendar")
@RequestScoped
public class NationalCalendarBean {

    @Inject
    @Param(name = "tahun")
    private Integer year;

    /** Which day is being corrected. */
    @Inject
    @Param(name = "ubah")
    private String editing;

    @Inject
    @Param(name = "hapus")
    private String removing;

    @Inject
    private HolidayService service;

    @Inject
    private CalendarService calendar;

    @Inject
    private When when;

    private List<NationalHolidayView> days;
    private boolean filled;
    private LocalDate date;
    private String name;
    private String kind = Holiday.Kind.NATIONAL.name();
    private String status;
    private String source;

    /** Keeps what stands in the form: a new day, or the one being corrected. */
    public void save() {
        NationalEntry entry = new NationalEntry(date, name, Holiday.Kind.valueOf(kind), status, source);
        if (editing == null || editing.isBlank()) {
            service.add(entry);
        } else {
            service.correct(id(editing), entry);
        }
        told();
    }

    /** What the button beside a day asks for. */
    public void remove() {
        service.remove(id(removing));
        told();
    }

    private void told() {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, Face.say("holiday.changed"), null));
        days = null;
        editing = null;
        filled = true;
        date = null;
        name = null;
        status = null;
        source = null;
    }

    private static UUID id(String text) {
        return Ids.parse(text, "holiday.missing");
    }

    /** Only by a post: an address must not be able to do it. */
    public boolean isRemovalChosen() {
        return FacesContext.getCurrentInstance().isPostback() && removing != null;
    }

    /** The day to correct stands in the form before anybody types. */
    private void fill() {
        if (filled || !isEditing()) {
            return;
        }
        filled = true;
        getDays().stream()
                .filter(d -> d.id().toString().equals(editing))
                .findFirst()
                .ifPresent(day -> {
                    date = day.date();
                    name = day.name();
                    kind = day.kind().name();
                    status = day.status();
                    source = day.source();
                });
    }

    public boolean isEditing() {
        return editing != null && !editing.isBlank();
    }

    public String getEditing() {
        return editing;
    }

    /** As words, since a number would be grouped by thousands. */
    public String getYearText() {
        return String.valueOf(getYear());
    }

    public int getYear() {
        return year == null ? when.today().getYear() : year;
    }

    public List<NationalHolidayView> getDays() {
        if (days == null) {
            days = service.of(getYear());
        }
        return days;
    }

    /** Days that only one source, or an estimate, stands for. */
    public long getUnsure() {
        return getDays().stream()
                .filter(d -> d.status().contains("satu sumber") || d.status().contains("perkiraan"))
                .count();
    }

    /** Next year while it should be there and is not; else null. */
    public String getMissing() {
        Integer missing = calendar.view(null).nationalMissing();
        return missing == null ? null : String.valueOf(missing);
    }

    public List<Option> getKinds() {
        return Stream.of(Holiday.Kind.NATIONAL, Holiday.Kind.CUTI_BERSAMA)
                .map(k -> new Option(
                        k.name(), Face.say("calendar.kind." + k.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    public LocalDate getDate() {
        fill();
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public String getName() {
        fill();
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getKind() {
        fill();
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getStatus() {
        fill();
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getSource() {
        fill();
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
