package id.simpul.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was measured so far: a table for people, a JSON file for others, written after each row. */
final class Report {

    /** What the table shows; the file has the rest. */
    private static final List<String> COLUMNS = List.of(
            "clients",
            "steps/s",
            "statements/step",
            "round trips/step",
            "WAL bytes/step",
            "list ms",
            "claim ms",
            "complete ms",
            "buffers",
            "times the least",
            "bytes/case");

    private static final int WIDE = 64;

    private final Path file;
    private final List<Row> rows = new ArrayList<>();

    Report(Path file) {
        this.file = file;
    }

    /** One measurement with its figures by name. */
    static final class Row {

        private final Map<String, Object> figures = new LinkedHashMap<>();
        private final List<String> missed = new ArrayList<>();

        /** @param clients at once; 0 where nobody works */
        Row(String what, int clients) {
            figures.put("what", what);
            figures.put("clients", clients);
        }

        Row with(String name, Object value) {
            figures.put(name, value);
            return this;
        }

        /** A figure that must not be above its goal. */
        Row goal(String name, double value, double most) {
            figures.put(name, value);
            if (value > most) {
                missed.add(figures.get("what") + ", " + figures.get("clients") + " clients: " + name + " is " + value
                        + ", at most " + most);
            }
            return this;
        }
    }

    void add(Row row) throws IOException {
        rows.add(row);
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(file.toFile(), rows.stream().map(r -> r.figures).toList());
        System.out.println(line(row));
    }

    List<String> missed() {
        return rows.stream().flatMap(r -> r.missed.stream()).toList();
    }

    /** Prints the whole table. */
    void print() {
        var width = "%-" + WIDE + "s";
        System.out.println(width.formatted("")
                + COLUMNS.stream().map(c -> "%20s".formatted(c)).collect(Collectors.joining()));
        rows.forEach(row -> System.out.println(line(row)));
    }

    private static String line(Row row) {
        var cells = COLUMNS.stream()
                .map(column -> "%20s".formatted(row.figures.getOrDefault(column, "")))
                .collect(Collectors.joining());
        return ("%-" + WIDE + "s").formatted(row.figures.get("what")) + cells;
    }

    /** Milliseconds within which half, 95 and 99 of a hundred were done. */
    static String percentiles(List<Long> nanos) {
        var sorted = nanos.stream().sorted().toList();
        return Stream.of(50, 95, 99)
                .map(p -> sorted.isEmpty()
                        ? "-"
                        : String.format(Locale.ROOT, "%.2f", sorted.get((sorted.size() - 1) * p / 100) / 1e6))
                .collect(Collectors.joining("/"));
    }

    static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }

    static double round2(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
