package id.simpul.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Builds data from parse events. It works on events and not on composed nodes, because composing follows anchors before
 * anybody can refuse them.
 */
final class YamlTree {

    private static final int MAX_DEPTH = 24;
    private static final int MAX_VALUES = 50_000;
    private static final int MAX_KEY = 100;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Iterator<Event> events;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private int values;

    YamlTree(Iterator<Event> events) {
        this.events = events;
    }

    /** Stops reading: what follows could not be trusted. */
    static final class Refused extends RuntimeException {
        private final int line;
        private final String key;
        private final transient String[] args;

        Refused(Event event, String key, String... args) {
            super(key, null, false, false);
            this.line = lineOf(event);
            this.key = key;
            this.args = args;
        }

        int line() {
            return line;
        }

        String key() {
            return key;
        }

        String[] args() {
            return args;
        }
    }

    Map<String, Integer> lines() {
        return lines;
    }

    List<Problem> problems() {
        return problems;
    }

    JsonNode read() {
        events.next(); // the stream starts
        Event first = events.next();
        if (first.getEventId() != Event.ID.DocumentStart) {
            throw new Refused(first, "yaml.empty");
        }
        JsonNode root = value("", events.next(), 0);
        events.next(); // the document ends
        Event after = events.next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            throw new Refused(after, "yaml.severalDocuments");
        }
        return root;
    }

    private JsonNode value(String pointer, Event event, int depth) {
        lines.putIfAbsent(pointer, lineOf(event));
        refuseTricks(event, depth);
        return switch (event.getEventId()) {
            case MappingStart -> mapping(pointer, depth);
            case SequenceStart -> sequence(pointer, depth);
            default -> YamlScalar.read((ScalarEvent) event);
        };
    }

    private void refuseTricks(Event event, int depth) {
        if (event.getEventId() == Event.ID.Alias
                || ((NodeEvent) event).getAnchor().isPresent()) {
            throw new Refused(event, "yaml.anchor");
        }
        Optional<String> tag =
                event instanceof CollectionStartEvent start ? start.getTag() : ((ScalarEvent) event).getTag();
        if (tag.isPresent()) {
            String shown = tag.get().substring(0, Math.min(tag.get().length(), MAX_KEY));
            throw new Refused(event, "yaml.tag", shown);
        }
        if (depth > MAX_DEPTH) {
            throw new Refused(event, "yaml.tooDeep", String.valueOf(MAX_DEPTH));
        }
        if (++values > MAX_VALUES) {
            throw new Refused(event, "yaml.tooMany", String.valueOf(MAX_VALUES));
        }
        if (event instanceof ScalarEvent scalar && YamlScalar.hasControlCharacter(scalar.getValue())) {
            throw new Refused(event, "yaml.characters");
        }
    }

    private JsonNode mapping(String pointer, int depth) {
        ObjectNode node = NODES.objectNode();
        for (Event key = events.next(); key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
            if (!(key instanceof ScalarEvent name) || name.getValue().length() > MAX_KEY) {
                throw new Refused(key, "yaml.key");
            }
            refuseTricks(key, depth);
            String at = pointer + "/" + name.getValue().replace("~", "~0").replace("/", "~1");
            if (node.has(name.getValue()) && problems.size() < Yaml.MAX_PROBLEMS) {
                problems.add(new Problem(
                        Problem.Severity.ERROR, at, lineOf(key), "yaml.duplicateKey", List.of(name.getValue())));
            }
            lines.put(at, lineOf(key));
            node.set(name.getValue(), value(at, events.next(), depth + 1));
        }
        return node;
    }

    private JsonNode sequence(String pointer, int depth) {
        ArrayNode node = NODES.arrayNode();
        for (Event item = events.next(); item.getEventId() != Event.ID.SequenceEnd; item = events.next()) {
            node.add(value(pointer + "/" + node.size(), item, depth + 1));
        }
        return node;
    }

    private static int lineOf(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
