package id.simpul.launch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Arrays of one dimension as PostgreSQL writes them (manual, 8.15.6): {@code {a,"b, \"c\"",NULL}}. What has a comma, a brace,
 * a quote, a backslash or a blank in it stands in quotes, and in quotes a backslash makes the next character plain.
 */
final class ArrayText {

    private final String text;
    private final List<String> items = new ArrayList<>();
    private int place = 1;

    private ArrayText(String text) {
        this.text = text;
    }

    /**
     * The items in their order; null for {@code NULL}.
     *
     * @throws IllegalArgumentException when it is no such array
     */
    static List<String> read(String text) {
        if (text == null || text.length() < 2 || text.charAt(0) != '{' || text.charAt(text.length() - 1) != '}') {
            throw new IllegalArgumentException("no array: " + text);
        }
        var array = new ArrayText(text);
        while (array.place < text.length() - 1) {
            array.item();
        }
        return Collections.unmodifiableList(array.items);
    }

    private void item() {
        if (text.charAt(place) == '"') {
            items.add(quoted());
        } else {
            var end = text.indexOf(',', place);
            var plain = text.substring(place, end < 0 ? text.length() - 1 : end);
            items.add(plain.equals("NULL") ? null : plain);
            place += plain.length();
        }
        place++;
    }

    private String quoted() {
        var item = new StringBuilder();
        for (place++; text.charAt(place) != '"'; place++) {
            if (text.charAt(place) == '\\') {
                place++;
            }
            if (place >= text.length() - 1) {
                throw new IllegalArgumentException("an array ends within quotes");
            }
            item.append(text.charAt(place));
        }
        place++;
        return item.toString();
    }
}
