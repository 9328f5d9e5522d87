package id.simpul.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.simpul.core.Json;
import id.simpul.core.Refusal;

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
        } catch (java.io.IOException e) {
            throw new IllegalStateException("bytes in memory are always readable", e);
        }
    }
}
