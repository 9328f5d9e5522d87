package id.simpul.acceptance;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The corpus of attacks, {@code attacks/*.json} of the test's resources: one file for each kind, one line for each
 * attack. Whatever is found by hand is added there. {@code <<x*1000>>} stands for a thousand x.
 */
final class Attacks {

    private static final Pattern REPEATED = Pattern.compile("<<(.+?)\\*(\\d+)>>", Pattern.DOTALL);

    private Attacks() {}

    /** One line of the corpus, as it stands there. */
    record Attack(Map<String, Object> line) {

        String text() {
            return written((String) line.get("try"));
        }

        /** The bytes to send: given as such, or the text in UTF-8. */
        byte[] bytes() {
            return line.containsKey("hex")
                    ? HexFormat.of().parseHex((String) line.get("hex"))
                    : text().getBytes(StandardCharsets.UTF_8);
        }

        String raw() {
            return written((String) line.get("raw"));
        }

        int answers() {
            return (int) line.get("answers");
        }

        @SuppressWarnings("unchecked")
        List<String> headers() {
            return ((List<String>) line.get("headers"))
                    .stream().map(Attacks::written).toList();
        }

        boolean is(String mark) {
            return Boolean.TRUE.equals(line.get(mark));
        }

        @Override
        public String toString() {
            var text = line.toString();
            return text.length() > 150 ? text.substring(0, 150) + "…" : text;
        }
    }

    /** All attacks of a kind. */
    static List<Attack> of(String kind) {
        try (var file = Attacks.class.getResourceAsStream("/attacks/" + kind + ".json")) {
            var lines = new ObjectMapper().readTree(file).get("attacks");
            return new ObjectMapper()
                    .convertValue(lines, new TypeReference<List<Map<String, Object>>>() {}).stream()
                            .map(Attack::new)
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(String text) {
        return REPEATED.matcher(text)
                .replaceAll(r -> Matcher.quoteReplacement(r.group(1).repeat(Integer.parseInt(r.group(2)))));
    }
}
