package id.simpul.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.simpul.core.Json;
import id.simpul.core.Refusal;
import java.io.IOException;

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
