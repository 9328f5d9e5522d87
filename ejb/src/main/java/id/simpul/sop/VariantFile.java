package id.simpul.sop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.core.Problem;
import id.simpul.core.Reading;
import id.simpul.core.Yaml;
import id.simpul.core.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a file that says how an SOP differs from a template. What comes of both is asked what a whole file is asked; a
 * problem of it is told where the file says something of the lane or step, or at its base where it does not.
 */
final class VariantFile {

    private static final Pattern PART = Pattern.compile("/(lanes|steps)/(\\d+)(/.*)?");

    private final Yaml file;
    private final List<Problem> problems = new ArrayList<>();

    private VariantFile(Yaml file) {
        this.file = file;
    }

    /** @param file of the right shape */
    static Reading<SopDocument> read(Yaml file, Set<String> positions, Templates templates) {
        String named = file.root().path("base").asText();
        Optional<SopDocument> template = Base.of(named).flatMap(templates::find);
        if (template.isEmpty()) {
            return new Reading<>(null, List.of(file.error("/base", "sop.base.unknown", named)));
        }
        return new VariantFile(file).read(template.get(), positions);
    }

    private Reading<SopDocument> read(SopDocument template, Set<String> positions) {
        Difference.BY_KEY.forEach(name -> check(name, SopWriter.tree(template).path(name)));
        if (!problems.isEmpty()) {
            return new Reading<>(null, problems);
        }
        ObjectNode tree = new Difference((ObjectNode) file.root()).whole(template);
        JsonNode base = tree.remove("base");
        Yaml whole = Yaml.parse(YamlWriter.write(tree).getBytes(StandardCharsets.UTF_8));
        List<Problem> misshapen = whole.problems().isEmpty() ? SopReader.misshapen(whole) : whole.problems();
        if (!misshapen.isEmpty()) {
            return new Reading<>(null, told(misshapen, tree));
        }
        Reading<SopDocument> reading = SopReader.sensible(whole, positions);
        SopDocument document = reading.accepted()
                ? reading.value().withBase(Base.of(base.asText()).orElseThrow())
                : null;
        return new Reading<>(document, told(reading.problems(), tree));
    }

    private void check(String name, JsonNode theirs) {
        Set<String> known = new HashSet<>(Difference.byKey(theirs).keySet());
        JsonNode without = file.root().path(Difference.WITHOUT).path(name);
        Set<String> gone = new HashSet<>();
        for (int i = 0; i < without.size(); i++) {
            String key = without.get(i).asText();
            gone.add(key);
            if (!known.remove(key)) {
                error("/without/" + name + "/" + i, "sop.base.withoutUnknown", key);
            }
        }
        JsonNode parts = file.root().path(name);
        Set<String> said = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            part("/" + name + "/" + i, parts.get(i), known, gone, said);
        }
    }

    private void part(String at, JsonNode part, Set<String> known, Set<String> gone, Set<String> said) {
        String key = part.path(KeyedDifference.KEY).asText();
        JsonNode after = part.path(KeyedDifference.AFTER);
        if (gone.contains(key)) {
            error(at + "/key", "sop.base.leftOutAndSaid", key);
        }
        if (!said.add(key)) {
            error(at + "/key", "sop.base.saidTwice", key);
        }
        if (after.isTextual() && (after.asText().equals(key) || !known.contains(after.asText()))) {
            error(at + "/after", "sop.base.afterUnknown", after.asText());
        }
        // own ones can be named as a place by those that follow
        known.add(key);
    }

    private void error(String at, String key, String... args) {
        problems.add(file.error(at, key, args));
    }

    private List<Problem> told(List<Problem> found, ObjectNode whole) {
        return found.stream()
                .map(problem -> {
                    String at = place(problem.pointer(), whole);
                    return new Problem(problem.severity(), at, file.line(at), problem.key(), problem.args());
                })
                .toList();
    }

    /** Where the file says it: the same lane or step, which may be in another row here. */
    private String place(String pointer, ObjectNode whole) {
        Matcher part = PART.matcher(pointer);
        if (!part.matches()) {
            return file.root().at(pointer).isMissingNode() ? "/base" : pointer;
        }
        JsonNode key =
                whole.path(part.group(1)).path(Integer.parseInt(part.group(2))).path(KeyedDifference.KEY);
        JsonNode said = file.root().path(part.group(1));
        for (int i = 0; i < said.size(); i++) {
            if (said.get(i).path(KeyedDifference.KEY).equals(key)) {
                String here = "/" + part.group(1) + "/" + i;
                String below = part.group(3) == null ? "" : part.group(3);
                return file.root().at(here + below).isMissingNode() ? here : here + below;
            }
        }
        return "/base";
    }
}
