package id.simpul.sop;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Map;

/**
 * A value as the paper prints it and, where that differs, as the office means it.
 * In files it is a plain text, or an object {@code {printed, text|date, suspect}}.
 *
 * @param printed the paper's own words; may be empty, never null
 * @param text    what the words mean when they are misspelt or spaced oddly; null when the print says it
 * @param date    the day the words name; null when they name none
 * @param suspect why the print may be wrong, until the office has said whether it is; null when nothing is odd
 */
public record Printed(String printed, String text, LocalDate date, String suspect) {

    public Printed {
        if (printed == null) {
            printed = "";
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Printed read(Object value) {
        if (value instanceof Map<?, ?> map) {
            Object date = map.get("date");
            return new Printed(
                    string(map.get("printed")),
                    string(map.get("text")),
                    date == null ? null : LocalDate.parse(date.toString()),
                    string(map.get("suspect")));
        }
        return Printed.of(string(value));
    }

    /** A value whose print needs no explanation. */
    public static Printed of(String printed) {
        return new Printed(printed, null, null, null);
    }

    /** As the sheet has it, for comparing: without what a transcription asks. */
    Printed asPrinted() {
        return new Printed(printed, text, date, null);
    }

    /** What the value means: the corrected text where there is one, else the print. */
    public String meaning() {
        return text == null ? printed : text;
    }

    @JsonValue
    Object write() {
        return text == null && date == null && suspect == null ? printed : new Detailed(printed, text, date, suspect);
    }

    private static String string(Object value) {
        return value == null ? null : value.toString();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Detailed(String printed, String text, LocalDate date, String suspect) {}
}
