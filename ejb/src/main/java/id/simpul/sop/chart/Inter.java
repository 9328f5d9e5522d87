package id.simpul.sop.chart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The advance widths of Inter, the face on screen and paper, so that the server breaks lines where they will be printed. */
public final class Inter {

    public static final Inter REGULAR = new Inter(1);
    public static final Inter SEMIBOLD = new Inter(2);

    private static final int UNITS_PER_EM = 2048;
    /** An em for what the table does not know: too wide rather than too narrow. */
    private static final int UNKNOWN = UNITS_PER_EM;

    private final Map<Integer, Integer> advances;

    private Inter(int column) {
        advances = read(column);
    }

    /** Width of a text in sheet units, rounded up; {@code size} is in hundredths of a unit. */
    int width(String text, int size) {
        long sum = text.codePoints()
                .mapToLong(c -> advances.getOrDefault(c, UNKNOWN))
                .sum();
        return (int) ((sum * size + UNITS_PER_EM * 100L - 1) / (UNITS_PER_EM * 100L));
    }

    private static Map<Integer, Integer> read(int column) {
        try (var in = Inter.class.getResourceAsStream("inter-widths.txt");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<Integer, Integer> table = new HashMap<>();
            reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(cells -> table.put(Integer.parseInt(cells[0], 16), Integer.parseInt(cells[column])));
            return Map.copyOf(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
