package id.simpul.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A YAML file somebody else wrote, read as plain data: no tags, no anchors, no second document, no key twice, and
 * bounds on size, depth and count, so that no file can make the server work for it. Remembers the line of every value.
 */
public final class Yaml {

    /** A long SOP is 30 kB. */
    static final int MAX_BYTES = 512 * 1024;

    /** Nobody reads further. */
    static final int MAX_PROBLEMS = 200;

    private final JsonNode root;
    private final Map<String, Integer> lines;
    private final List<Problem> problems;

    private Yaml(JsonNode root, Map<String, Integer> lines, List<Problem> problems) {
        this.root = root;
        this.lines = lines;
        this.problems = problems;
    }

    /**
     * Reads bytes of unknown origin.
     *
     * @param bytes the file as it came; UTF-8, with or without byte order mark
     * @return always an answer; with problems when the bytes are no such file, and then without data
     */
    public static Yaml parse(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return refused(0, "yaml.tooLarge", String.valueOf(MAX_BYTES / 1024));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return refused(0, "yaml.notUtf8");
        }
    }

    private static Yaml parse(String text) {
        LoadSettings settings = LoadSettings.builder().setLabel("file").build();
        YamlTree tree = new YamlTree(new Parse(settings).parseString(text).iterator());
        try {
            JsonNode root = tree.read();
            return tree.problems().isEmpty()
                    ? new Yaml(root, Map.copyOf(tree.lines()), List.of())
                    : new Yaml(MissingNode.getInstance(), Map.copyOf(tree.lines()), List.copyOf(tree.problems()));
        } catch (YamlTree.Refused e) {
            return refused(e.line(), e.key(), e.args());
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            return refused(line, "yaml.syntax", e.getProblem());
        } catch (YamlEngineException e) {
            return refused(0, "yaml.characters");
        }
    }

    private static Yaml refused(int line, String key, String... args) {
        Problem problem = new Problem(Problem.Severity.ERROR, "", line, key, List.of(args));
        return new Yaml(MissingNode.getInstance(), Map.of(), List.of(problem));
    }

    /** The data; missing when there are problems. */
    public JsonNode root() {
        return root;
    }

    public List<Problem> problems() {
        return problems;
    }

    /** The line of a value, from 1; of the nearest thing around it when the value itself is absent. */
    public int line(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
        }
        return lines.getOrDefault("", 1);
    }

    /** An error at a value of this file. */
    public Problem error(String pointer, String key, String... args) {
        return new Problem(Problem.Severity.ERROR, pointer, line(pointer), key, List.of(args));
    }

    /** A warning at a value of this file. */
    public Problem warning(String pointer, String key, String... args) {
        return new Problem(Problem.Severity.WARNING, pointer, line(pointer), key, List.of(args));
    }
}
