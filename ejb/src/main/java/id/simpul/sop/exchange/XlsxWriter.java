package id.simpul.sop.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.core.Json;
import id.simpul.sop.SopDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes an SOP as a spreadsheet: identity, lanes, steps and their outcomes, each on a sheet of its own. */
public final class XlsxWriter {

    private static final int PIECE = 30_000;

    /** What is typed stays what was typed: no date is made of "2 Januari 2024", and no 2 of "2.". */
    private static final String TEXT = "@";

    /** Rows to type into, made ready below what is there. */
    private static final int FREE = 40;

    private final JsonNode sop;

    private XlsxWriter(SopDocument sop) {
        this.sop = Json.mapper().valueToTree(sop);
    }

    /**
     * Writes a document.
     *
     * @param sop any, a draft too
     * @return the bytes of an XLSX file
     */
    public static byte[] write(SopDocument sop) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Simpul", "1.0")) {
            new XlsxWriter(sop).fill(book);
        } catch (IOException e) {
            throw new UncheckedIOException("a spreadsheet in memory", e);
        }
        return out.toByteArray();
    }

    private void fill(Workbook book) {
        sheet(book, Template.IDENTITY, Template.IDENTITY_COLUMNS, identity());
        sheet(book, Template.LANES, Template.LANE_COLUMNS, rows(sop.path("lanes"), Template.LANE_COLUMNS));
        sheet(book, Template.STEPS, Template.STEP_COLUMNS, rows(sop.path("steps"), Template.STEP_COLUMNS));
        List<List<String>> outcomes = new ArrayList<>();
        for (JsonNode step : sop.path("steps")) {
            for (List<String> row : rows(step.path("outcomes"), Template.OUTCOME_COLUMNS)) {
                List<String> whole = new ArrayList<>(row);
                whole.set(0, step.path("key").asText());
                outcomes.add(whole);
            }
        }
        sheet(book, Template.OUTCOMES, Template.OUTCOME_COLUMNS, outcomes);
        attach(book.newWorksheet(Template.ATTACHED));
    }

    /** The whole document on a hidden sheet, in pieces that cells can hold; bars keep the blanks at their ends. */
    private void attach(Worksheet sheet) {
        sheet.setVisibilityState(VisibilityState.HIDDEN);
        String whole = sop.toString();
        for (int row = 0; row * PIECE < whole.length(); row++) {
            sheet.value(row, 0, "|" + whole.substring(row * PIECE, Math.min(whole.length(), (row + 1) * PIECE)) + "|");
        }
    }

    private List<List<String>> identity() {
        List<List<String>> rows = new ArrayList<>();
        for (Column field : Template.FIELDS) {
            JsonNode value = sop.at(field.field());
            if (field.list() && !value.isEmpty()) {
                value.forEach(item -> rows.add(List.of(field.head(), printed(item))));
            } else {
                rows.add(List.of(field.head(), cell(field, value)));
            }
        }
        return rows;
    }

    private static List<List<String>> rows(JsonNode items, List<Column> columns) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode item : items) {
            rows.add(columns.stream().map(c -> cell(c, item.path(c.field()))).toList());
        }
        return rows;
    }

    static String cell(Column column, JsonNode value) {
        if (value.isArray()) {
            List<String> lines = new ArrayList<>();
            value.forEach(item -> lines.add(printed(item)));
            return String.join("\n", lines);
        }
        return column.words() == null ? printed(value) : column.words().word(value.asText());
    }

    /** As a cell gives it back. */
    static String shown(JsonNode value) {
        return printed(value).strip();
    }

    /** The paper's words; what they mean is not for a cell. */
    private static String printed(JsonNode value) {
        return value.isObject() ? value.path("printed").asText("") : value.isNull() ? "" : value.asText("");
    }

    private static void sheet(Workbook book, String name, List<Column> columns, List<List<String>> rows) {
        Worksheet sheet = book.newWorksheet(name);
        sheet.freezePane(0, 1);
        for (int c = 0; c < columns.size(); c++) {
            sheet.width(c, columns.get(c).width());
            sheet.style(c).format(TEXT).set();
            sheet.value(0, c, columns.get(c).head());
            sheet.style(0, c).bold().format(TEXT).fillColor("EEF1F4").set();
        }
        for (int r = 0; r < rows.size() + FREE; r++) {
            for (int c = 0; c < columns.size(); c++) {
                String text = r < rows.size() ? rows.get(r).get(c) : "";
                if (!text.isEmpty()) {
                    sheet.value(r + 1, c, Template.defused(text));
                }
                sheet.style(r + 1, c)
                        .wrapText(true)
                        .verticalAlignment("top")
                        .format(TEXT)
                        .set();
            }
        }
    }
}
