package id.simpul.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A table for spreadsheets: UTF-8 that they recognise, and no cell that they would calculate. A text that begins like a
 * formula gets an apostrophe in front, for a spreadsheet runs what a stranger typed as if its reader had.
 */
public final class Csv {

    private static final String FORMULAS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final CsvWriter csv;
    private final Writer text;

    /** @param out stays open */
    public Csv(OutputStream out) {
        text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        try {
            text.write('\uFEFF');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a row; null is an empty cell. */
    public void row(Object... cells) {
        List<String> safe = Arrays.stream(cells).map(Csv::safe).toList();
        csv.writeRecord(safe);
    }

    /** Sends everything written so far. */
    public void flush() throws IOException {
        csv.flush();
        text.flush();
    }

    static String safe(Object cell) {
        String text = cell == null ? "" : cell.toString();
        // a spreadsheet may drop blanks, also those that are none to Java
        String begins = text.replaceFirst("^[\\p{Z}\\s]+", "");
        boolean formula = !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0
                || !begins.isEmpty() && FORMULAS.indexOf(begins.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
