package id.simpul.web.page.calendar;

import id.simpul.calendar.keeping.CalendarService;
import id.simpul.calendar.keeping.CalendarView;
import id.simpul.calendar.keeping.DeadlineView;
import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.web.face.Face;
import id.simpul.web.face.When;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.omnifaces.cdi.Param;

/** An office's calendar as everybody there reads it, with a deadline counted on it. The address holds the question. */
@Named("whatIf")
@RequestScoped
public class WhatIfBean {

    /** Fields for days to suppose that are offered besides those that are filled. */
    private static final int MORE = 2;

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    @Inject
    @Param(name = "mulai")
    private String start;

    @Inject
    @Param(name = "waktu")
    private String waktu;

    @Inject
    @Param(name = "libur")
    private List<String> holidays;

    @Inject
    private CalendarService service;

    @Inject
    private CurrentUser current;

    @Inject
    private When when;

    private CalendarView view;
    private DeadlineView answer;
    private String complaint;

    /** A year with its holidays. */
    public record Year(String year, List<CalendarView.Day> days) {}

    public CalendarView getView() {
        if (view == null) {
            view = service.view(null);
        }
        return view;
    }

    /** This year and the next. */
    public List<Year> getYears() {
        int next = getView().year() + 1;
        return List.of(year(getView()), year(service.view(next)));
    }

    private static Year year(CalendarView view) {
        return new Year(String.valueOf(view.year()), view.holidays());
    }

    public String getMissing() {
        return getView().nationalMissing() == null
                ? null
                : String.valueOf(getView().nationalMissing());
    }

    public List<String> getWeek() {
        return CalendarText.week(getView().settings().week()).lines().toList();
    }

    public List<String> getPeriods() {
        return CalendarText.periods(getView().settings().periods()).lines().toList();
    }

    public String getRule() {
        return Face.say("calendar.rule." + getView().settings().dayRule().name().toLowerCase(Locale.ROOT));
    }

    public boolean isKeeper() {
        return current.get().may(Permission.Keys.CALENDAR_EDIT);
    }

    public boolean isAsked() {
        return waktu != null && !waktu.isBlank();
    }

    /** The deadline asked for; null where nothing was asked, or {@link #getComplaint} says why there is none. */
    public DeadlineView getAnswer() {
        if (isAsked() && answer == null && complaint == null) {
            try {
                answer = service.deadline(moment(), waktu.strip(), new TreeSet<>(days()));
            } catch (Refusal no) {
                complaint = Face.say(no.key(), no.args().toArray());
            }
        }
        return answer;
    }

    /** What cannot be counted, and why; null where it can. */
    public String getComplaint() {
        return getAnswer() == null ? complaint : null;
    }

    private Instant moment() {
        try {
            return LocalDateTime.parse(getStart().strip())
                    .atZone(current.get().tenant().timezone())
                    .toInstant();
        } catch (DateTimeException e) {
            throw Refusal.malformed("calendar.startUnreadable");
        }
    }

    private List<LocalDate> days() {
        try {
            return given().stream().map(LocalDate::parse).toList();
        } catch (DateTimeException e) {
            throw Refusal.malformed("request.day", Face.say("whatif.holiday"));
        }
    }

    /** An empty field comes as nothing at all. */
    private List<String> given() {
        return holidays == null
                ? List.of()
                : holidays.stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(h -> !h.isEmpty())
                        .toList();
    }

    /** The days supposed, and empty fields for more. */
    public List<String> getHolidays() {
        List<String> fields = new ArrayList<>(given());
        for (int i = 0; i < MORE; i++) {
            fields.add("");
        }
        return fields;
    }

    public String getStart() {
        return start == null || start.isBlank() ? TYPED.format(when.nowHere()) : start;
    }

    public String getWaktu() {
        return waktu == null ? "3 hari" : waktu;
    }
}
