package id.simpul.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a sentence names, as people say it: a moment in the reader's zone, a day by its name. */
public final class Spoken {

    private static final Map<String, String> ZONES =
            Map.of("Asia/Jakarta", "WIB", "Asia/Pontianak", "WIB", "Asia/Makassar", "WITA", "Asia/Jayapura", "WIT");

    private Spoken() {}

    /** The blanks of a sentence, each as it is said. */
    public static Object[] all(List<Object> args, ZoneId zone, Locale language) {
        return args.stream().map(arg -> one(arg, zone, language)).toArray();
    }

    private static Object one(Object arg, ZoneId zone, Locale language) {
        if (arg instanceof Instant instant) {
            var here = instant.atZone(zone);
            return day(here.toLocalDate(), language) + " " + Words.say(language, "word.at") + " "
                    + DateTimeFormatter.ofPattern("HH.mm", language).format(here) + " " + zone(zone);
        }
        return arg instanceof LocalDate date ? day(date, language) : arg;
    }

    private static String day(LocalDate date, Locale language) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", language).format(date);
    }

    /** WIB, WITA or WIT. */
    public static String zone(ZoneId zone) {
        return ZONES.getOrDefault(zone.getId(), zone.getId());
    }
}
