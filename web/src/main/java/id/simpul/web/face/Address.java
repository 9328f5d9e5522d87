package id.simpul.web.face;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page's URL as people read it, and the file that draws it. One line of {@code WEB-INF/addresses.txt}, such as
 * {@code /permohonan/{no} casework/case.xhtml}.
 *
 * @param segments the URL between its slashes; {@code {name}} takes any text
 * @param view     the file below {@code /WEB-INF/pages/}
 */
record Address(List<String> segments, String view) {

    static final String PAGES = "/WEB-INF/pages/";

    static Address parse(String line) {
        String[] words = line.strip().split("\\s+");
        if (words.length != 2 || !words[0].startsWith("/")) {
            throw new IllegalArgumentException("an address is a URL and a file, not: " + line);
        }
        return new Address(split(words[0]), PAGES + words[1]);
    }

    /**
     * The values of the URL's variable parts when {@code path} has this address' form, or empty when it has another.
     *
     * @param path decoded, without the context path
     */
    Optional<Map<String, String>> match(String path) {
        List<String> asked = split(path);
        if (asked.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            String segment = segments.get(i);
            if (segment.startsWith("{")) {
                values.put(segment.substring(1, segment.length() - 1), asked.get(i));
            } else if (!segment.equals(asked.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    /** Whether the page is shown in place of another that went wrong. */
    boolean error() {
        return view.startsWith(PAGES + "error/");
    }

    boolean variable() {
        return segments.stream().anyMatch(s -> s.startsWith("{"));
    }

    /** The servlet mapping that catches this address: exact, or everything below its fixed part. */
    String mapping() {
        List<String> fixed = new ArrayList<>();
        for (String segment : segments) {
            if (segment.startsWith("{")) {
                return "/" + String.join("/", fixed) + "/*";
            }
            fixed.add(segment);
        }
        return "/" + String.join("/", fixed);
    }

    private static List<String> split(String path) {
        return Arrays.stream(path.split("/")).filter(s -> !s.isEmpty()).toList();
    }
}
