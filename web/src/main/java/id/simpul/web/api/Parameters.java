package id.simpul.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.simpul.core.Json;
import id.simpul.core.Refusal;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.UUID;

/** Query parameters that have few values. */
final class Parameters {

    private Parameters() {}

    /**
     * Reads one in the contract's spelling.
     *
     * @return null when it was not given
     * @throws Refusal invalid when it is none of the values
     */
    static <E extends Enum<E>> E choice(Class<E> type, String name, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Json.mapper().readValue(Json.mapper().writeValueAsBytes(text), type);
        } catch (JsonProcessingException e) {
            throw Refusal.invalid("request.choice", "/" + name, text);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory are always readable", e);
        }
    }

    /** Reads a whole number. @return null when it was not given. @throws Refusal malformed when it is none */
    static Integer number(String name, String text) {
        try {
            return text == null || text.isBlank() ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw Refusal.malformed("request.number", name);
        }
    }

    /** Reads a text. @return null when it was not given */
    static String text(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Reads an id where something else may stand as well. @return null when it is none */
    static UUID id(String text) {
        try {
            return text == null ? null : UUID.fromString(text.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Reads a day such as 2026-11-20. @return null when it was not given. @throws Refusal malformed when it is none */
    static LocalDate day(String name, String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw Refusal.malformed("request.day", name);
        }
    }

    /**
     * Reads a moment such as 2026-11-27T16:45:00+07:00; one without an offset is in the reader's zone.
     *
     * @throws Refusal malformed when it is none, or was not given
     */
    static Instant moment(String name, String text, ZoneId zone) {
        if (text == null || text.isBlank()) {
            throw Refusal.malformed("request.moment", name);
        }
        // a plus sign that was not escaped in the address arrives as a blank
        String given = text.strip().replace(' ', '+');
        try {
            TemporalAccessor read =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(given, OffsetDateTime::from, LocalDateTime::from);
            return read instanceof OffsetDateTime there
                    ? there.toInstant()
                    : ((LocalDateTime) read).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.malformed("request.moment", name);
        }
    }

    /** Reads true or false. @return null when it was not given. @throws Refusal malformed when it is neither */
    static Boolean flag(String name, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Refusal.malformed("request.flag", name);
        };
    }
}
