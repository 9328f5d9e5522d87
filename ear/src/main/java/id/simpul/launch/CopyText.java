package id.simpul.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows of tables as {@code pg_dump} writes them: {@code COPY table (columns) FROM stdin;} and lines until {@code \.}. */
final class CopyText {

    private static final Pattern BEGIN =
            Pattern.compile("COPY (?:\\w+\\.)?\"?(\\w+)\"? \\(([^)]*)\\) FROM stdin;", Pattern.CASE_INSENSITIVE);

    private static final String END = "\\.";

    private CopyText() {}

    /** Takes a row of a table; a column without a value is null. */
    interface Taker {
        void row(String table, Map<String, String> values);
    }

    /** Reads a dump to its end; whatever is no row is passed over. */
    static void read(BufferedReader dump, Taker taker) throws IOException {
        for (var line = dump.readLine(); line != null; line = dump.readLine()) {
            var begin = BEGIN.matcher(line);
            if (begin.matches()) {
                rows(dump, begin, taker);
            }
        }
    }

    private static void rows(BufferedReader dump, Matcher begin, Taker taker) throws IOException {
        var columns = List.of(begin.group(2).replace("\"", "").split("\\s*,\\s*"));
        for (var line = dump.readLine(); line != null && !line.equals(END); line = dump.readLine()) {
            var cells = line.split("\t", -1);
            var values = new HashMap<String, String>();
            for (var place = 0; place < columns.size() && place < cells.length; place++) {
                values.put(columns.get(place), value(cells[place]));
            }
            taker.row(begin.group(1), values);
        }
    }

    private static String value(String cell) {
        if (cell.equals("\\N")) {
            return null;
        }
        var text = new StringBuilder(cell.length());
        for (var place = 0; place < cell.length(); place++) {
            var letter = cell.charAt(place);
            text.append(letter == '\\' && place + 1 < cell.length() ? escaped(cell.charAt(++place)) : letter);
        }
        return text.toString();
    }

    private static char escaped(char letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> '\u000B';
            default -> letter;
        };
    }
}
