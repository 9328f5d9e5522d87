package id.simpul.web.face;

import id.simpul.identity.CurrentUser;
import id.simpul.web.Spoken;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Days and hours as people say them, in the zone of the reader's office. */
@Named
@RequestScoped
public class When {

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

    /** {@code Jumat, 20 November 2026, 16.00}, where no bean is at hand. */
    public static String full(Instant time, ZoneOffset offset) {
        return DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH.mm", locale()).format(time.atOffset(offset));
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

    /** Now, with the offset of the reader's office. */
    public OffsetDateTime nowHere() {
        return clock.instant().atZone(zone()).toOffsetDateTime();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    /** WIB, WITA or WIT. */
    public String zoneName() {
        return zoneName(zone());
    }

    public static String zoneName(ZoneId zone) {
        return Spoken.zone(zone);
    }

    private ZoneId zone() {
        return current.isPresent() ? current.get().tenant().timezone() : ZoneId.of("Asia/Jakarta");
    }

    private String say(Object time, String pattern) {
        if (time == null) {
            return "";
        }
        TemporalAccessor here = time instanceof Instant instant ? instant.atZone(zone()) : (TemporalAccessor) time;
        return DateTimeFormatter.ofPattern(pattern, locale()).format(here);
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
