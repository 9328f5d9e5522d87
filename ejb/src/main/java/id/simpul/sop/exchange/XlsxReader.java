package id.simpul.sop.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.core.Json;
import id.simpul.core.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns a filled-in spreadsheet into a file of ours; whether that makes sense is asked as of any file. */
final class XlsxReader {

    private final XlsxBook book;
    private final ObjectNode file = JsonNodeFactory.instance.objectNode();
    private final Map<String, String> places = new HashMap<>();
    private final List<Finding> problems = new ArrayList<>();

    private XlsxReader(XlsxBook book) {
        this.book = book;
        this.problems.addAll(book.problems());
    }

    /** Reads bytes that are said to be a spreadsheet. */
    static ForeignFile read(byte[] bytes) {
        XlsxReader reader = new XlsxReader(XlsxBook.read(bytes));
        if (reader.problems.stream().noneMatch(Finding::isError)) {
            reader.sheets();
        }
        boolean refused = reader.problems.stream().anyMatch(Finding::isError);
        byte[] yaml = refused ? null : YamlWriter.write(reader.file).getBytes(StandardCharsets.UTF_8);
        return new ForeignFile(yaml, reader.places, List.copyOf(reader.problems));
    }

    private void sheets() {
        file.put("formatVersion", 1);
        identity();
        ArrayNode lanes = file.putArray("lanes");
        table(Template.LANES, Template.LANE_COLUMNS, "/lanes").forEach(lanes::add);
        ArrayNode steps = file.putArray("steps");
        table(Template.STEPS, Template.STEP_COLUMNS, "/steps").forEach(step -> steps.add(numbered(step)));
        outcomes(steps);
        Kept.restore(file, attached());
    }

    /** What the spreadsheet was written of; missing when it was made from nothing, or that sheet is not whole any more. */
    private JsonNode attached() {
        StringBuilder whole = new StringBuilder();
        book.rows(Template.ATTACHED).values().forEach(cells -> {
            String piece = cells.getOrDefault(0, "");
            whole.append(piece.length() < 2 ? "" : piece.substring(1, piece.length() - 1));
        });
        try {
            return Json.mapper().readTree(whole.toString());
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** A row may have no number on paper. */
    private static ObjectNode numbered(ObjectNode step) {
        return step.has("no") ? step : step.put("no", "");
    }

    private void identity() {
        Map<Integer, Column> heads = heads(Template.IDENTITY, Template.IDENTITY_COLUMNS);
        if (heads.size() < 2) {
            return;
        }
        book.rows(Template.IDENTITY).tailMap(1).forEach((row, cells) -> {
            Map<String, String> texts = new HashMap<>();
            cells.forEach((c, text) -> {
                if (heads.containsKey(c)) {
                    texts.put(heads.get(c).field(), text);
                }
            });
            String name = texts.getOrDefault("field", "");
            String place = XlsxBook.place(Template.IDENTITY, row, 0);
            Template.FIELDS.stream()
                    .filter(f -> f.head().equalsIgnoreCase(name))
                    .findFirst()
                    .ifPresentOrElse(
                            field -> put(field, texts.get("value"), XlsxBook.place(Template.IDENTITY, row, 1)),
                            () -> problems.add(Finding.error(place, "xlsx.fieldUnknown", name)));
        });
    }

    private void put(Column field, String text, String place) {
        if (text == null) {
            return;
        }
        String[] path = field.field().substring(1).split("/");
        ObjectNode at = file;
        for (int i = 0; i < path.length - 1; i++) {
            at = at.withObject("/" + path[i]);
        }
        String last = path[path.length - 1];
        if (field.list()) {
            ArrayNode list = at.withArray(last);
            places.put(field.field() + "/" + list.size(), place);
            list.add(text);
        } else {
            places.put(field.field(), place);
            value(
                    at,
                    field.words() == null ? Column.text("", last, 0) : Column.word("", last, field.words()),
                    text,
                    place);
        }
    }

    /** The rows of a sheet as objects; each value's place is remembered under its pointer. */
    private List<ObjectNode> table(String sheet, List<Column> columns, String pointer) {
        List<ObjectNode> rows = new ArrayList<>();
        Map<Integer, Column> heads = heads(sheet, columns);
        TreeMap<Integer, TreeMap<Integer, String>> cells = book.rows(sheet);
        (cells.isEmpty() ? cells : cells.tailMap(1)).forEach((row, values) -> {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            String at = pointer + "/" + rows.size();
            places.put(at, XlsxBook.place(sheet, row, 0));
            values.forEach((c, text) -> {
                Column column = heads.get(c);
                if (column != null) {
                    String place = XlsxBook.place(sheet, row, c);
                    places.put(at + "/" + column.field(), place);
                    value(object, column, text, place);
                }
            });
            rows.add(object);
        });
        return rows;
    }

    private Map<Integer, Column> heads(String sheet, List<Column> columns) {
        Map<Integer, Column> heads = new HashMap<>();
        if (!book.has(sheet)) {
            problems.add(Finding.error(sheet, "xlsx.sheetMissing", sheet));
            return heads;
        }
        book.rows(sheet).getOrDefault(0, new TreeMap<>()).forEach((c, text) -> columns.stream()
                .filter(column -> column.head().equalsIgnoreCase(text))
                .findFirst()
                .ifPresentOrElse(
                        column -> heads.put(c, column),
                        () -> problems.add(Finding.error(XlsxBook.place(sheet, 0, c), "xlsx.headUnknown", text))));
        columns.stream()
                .filter(column -> !heads.containsValue(column))
                .forEach(column ->
                        problems.add(Finding.error(XlsxBook.place(sheet, 0, 0), "xlsx.headMissing", column.head())));
        return heads;
    }

    private void value(ObjectNode object, Column column, String text, String place) {
        if (column.list()) {
            ArrayNode list = object.putArray(column.field());
            text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(list::add);
        } else if (column.words() == null) {
            object.put(column.field(), text);
        } else {
            column.words()
                    .key(text)
                    .ifPresentOrElse(
                            key -> object.put(column.field(), key),
                            () -> problems.add(Finding.error(
                                    place,
                                    "xlsx.wordUnknown",
                                    text,
                                    column.words().all())));
        }
    }

    private void outcomes(ArrayNode steps) {
        Map<String, Integer> rowOf = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            rowOf.put(steps.get(i).path("key").asText(), i);
        }
        List<ObjectNode> rows = table(Template.OUTCOMES, Template.OUTCOME_COLUMNS, "/outcomes");
        for (int i = 0; i < rows.size(); i++) {
            JsonNode step = rows.get(i).remove("step");
            Integer row = step == null ? null : rowOf.get(step.asText());
            String at = "/outcomes/" + i;
            if (row == null) {
                String place = places.getOrDefault(at + "/step", places.get(at));
                problems.add(Finding.error(place, "xlsx.stepUnknown", step == null ? "" : step.asText()));
                continue;
            }
            ArrayNode list = ((ObjectNode) steps.get(row)).withArray("outcomes");
            String to = "/steps/" + row + "/outcomes/" + list.size();
            Template.OUTCOME_COLUMNS.forEach(c -> move(at + "/" + c.field(), to + "/" + c.field()));
            move(at, to);
            list.add(rows.get(i));
        }
    }

    private void move(String from, String to) {
        String place = places.remove(from);
        if (place != null) {
            places.put(to, place);
        }
    }
}
