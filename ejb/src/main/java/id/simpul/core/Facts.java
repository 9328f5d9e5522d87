package id.simpul.core;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects an event's facts in the order of telling; what is null or false is not told. */
public final class Facts {

    private Facts() {}

    /** Names and values in turn. */
    public static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null && !Boolean.FALSE.equals(value)) {
                facts.put((String) namesAndValues[i], plain(value));
            }
        }
        return Collections.unmodifiableMap(facts);
    }

    private static Object plain(Object value) {
        return value instanceof Number || value instanceof Boolean ? value : value.toString();
    }
}
