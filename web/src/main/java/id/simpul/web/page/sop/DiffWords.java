package id.simpul.web.page.sop;

import id.simpul.sop.Lane;
import id.simpul.sop.SopDocument;
import id.simpul.sop.Step;
import id.simpul.web.face.Face;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Says a value of a file as people read it: lanes by their names, steps by their numbers.
 *
 * @param sop the edition that the value stands in
 */
record DiffWords(SopDocument sop) {

    /** @param value as in the file; null where there is none */
    String say(String field, Object value) {
        return switch (field) {
            case "lanes", "recipients" -> lanes(value);
            case "kind" -> known("design.ui.kind.", value);
            default -> text(value);
        };
    }

    private String lanes(Object value) {
        return value instanceof List<?> keys
                ? keys.stream().map(this::lane).collect(Collectors.joining("; "))
                : text(value);
    }

    private String lane(Object key) {
        return sop.lane(String.valueOf(key)).map(Lane::name).orElse(String.valueOf(key));
    }

    /** A lane has a kind as well, of other words. */
    private String known(String prefix, Object value) {
        String words = Face.say(prefix + value);
        return words.equals(prefix + value) ? text(value) : words;
    }

    private String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::text).collect(Collectors.joining("; "));
        }
        return value instanceof Map<?, ?> map ? text(map) : value.toString();
    }

    private String text(Map<?, ?> map) {
        if (map.get("printed") instanceof String printed) {
            return printed;
        }
        if (map.get("label") instanceof String label) {
            return map.get("to") == null ? label : label + " → " + number(String.valueOf(map.get("to")));
        }
        return map.entrySet().stream()
                .filter(e -> Objects.nonNull(e.getValue()))
                .map(e -> e.getKey() + ": " + text(e.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String number(String step) {
        return sop.step(step).map(Step::no).filter(no -> !no.isBlank()).orElse(step);
    }
}
