package id.simpul.web.face;

import id.simpul.identity.CurrentUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.Map;

/** Days and hours as people say them, in the zone of the reader's office. */
@Named
@RequestScoped
public class When {

    private static final Map<String, String> ABBREVIATIONS =
            Map.of("Asia/Jakarta", "WIB", "Asia/Pontianak", "WIB", "Asia/Makassar", "WITA", "Asia/Jayapura", "WIT");

    @Inject
    private CurrentUser current;

    @Inject
    private Clock clock;

    /** {@code Jumat, 20 November 2026}. */
    public String day(Object time) {
        return say(time, "EEEE, d MMMM yyyy");
    }

    /** {@code 20 November 2026}. */
    public String date(Object time) {
        return say(time, "d MMMM yyyy");
    }

    /** {@code 20 Nov 2026}. */
    public String shortDate(Object time) {
        return say(time, "d MMM yyyy");
    }

    /** {@code Jum 20 Nov, 09.48}. */
    public String dayHour(Object time) {
        return say(time, "EEE d MMM, HH.mm");
    }

    /** {@code Jumat, 20 November 2026, 16.00 WIB}. */
    public String full(Object time) {
        return time == null ? "" : say(time, "EEEE, d MMMM yyyy, HH.mm ") + zoneName();
    }

    /** {@code 20 Nov 16.00}. */
    public String brief(Object time) {
        return say(time, "d MMM HH.mm");
    }

    /** {@code 16.00 WIB}. */
    public String hour(Object time) {
        return time == null ? "" : say(time, "HH.mm ") + zoneName();
    }

    public String month(Object time) {
        return say(time, "MMM");
    }

    public String dayOfMonth(Object time) {
        return say(time, "d");
    }

    public Instant getNow() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    /** The calendar day an instant falls on here. */
    public LocalDate localDay(Instant instant) {
        return LocalDate.ofInstant(instant, zone());
    }

    /** WIB, WITA or WIT. */
    public String zoneName() {
        return zoneName(zone());
    }

    public static String zoneName(ZoneId zone) {
        return ABBREVIATIONS.getOrDefault(zone.getId(), zone.getId());
    }

    private ZoneId zone() {
        return current.isPresent() ? current.get().tenant().timezone() : ZoneId.of("Asia/Jakarta");
    }

    private String say(Object time, String pattern) {
        if (time == null) {
            return "";
        }
        Temporal here = time instanceof Instant instant ? ZonedDateTime.ofInstant(instant, zone()) : (Temporal) time;
        return DateTimeFormatter.ofPattern(pattern, locale()).format(here);
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
