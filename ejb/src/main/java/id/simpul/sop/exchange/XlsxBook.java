package id.simpul.sop.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The cells of a spreadsheet of unknown origin, as texts. Unpacks no more than a template could ever hold, and has no
 * values for what people did not type: formulas and merged cells are named instead.
 */
final class XlsxBook {

    static final int MAX_BYTES = 2 * 1024 * 1024;
    private static final int MAX_UNPACKED = 20 * 1024 * 1024;
    private static final int MAX_PARTS = 200;
    private static final int MAX_ROWS = 1000;
    private static final int MAX_COLUMNS = 40;
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts;
    private final List<String> shared = new ArrayList<>();
    private final Map<String, TreeMap<Integer, TreeMap<Integer, String>>> sheets = new LinkedHashMap<>();
    private final List<Finding> problems = new ArrayList<>();
    private XlsxNumber numbers;

    private XlsxBook(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /** Reads a file; with problems when it is none, or holds what a template must not. */
    static XlsxBook read(byte[] bytes) {
        XlsxBook book = new XlsxBook(new HashMap<>());
        try {
            if (bytes.length > MAX_BYTES) {
                book.refuse("xlsx.tooLarge", String.valueOf(MAX_BYTES / 1024));
            } else if (book.unpack(bytes)) {
                book.open();
            }
        } catch (SafeXml.Unreadable | IllegalArgumentException e) {
            book.refuse("xlsx.notXlsx");
        }
        return book;
    }

    List<Finding> problems() {
        return problems;
    }

    boolean has(String sheet) {
        return sheets.containsKey(sheet);
    }

    /** Rows by number and columns by number, both from 0; empty cells are left out. */
    TreeMap<Integer, TreeMap<Integer, String>> rows(String sheet) {
        return sheets.getOrDefault(sheet, new TreeMap<>());
    }

    /** As people name a cell: sheet, column's letters, row. */
    static String place(String sheet, int row, int column) {
        String letters = column < 26
                ? String.valueOf((char) ('A' + column))
                : String.valueOf((char) ('A' + column / 26 - 1)) + (char) ('A' + column % 26);
        return sheet + "!" + letters + (row + 1);
    }

    private void refuse(String key, String... args) {
        problems.add(Finding.error("", key, args));
    }

    private boolean unpack(byte[] bytes) {
        try {
            parts.putAll(ZipParts.read(bytes, MAX_PARTS, MAX_UNPACKED));
        } catch (ZipParts.Unpackable e) {
            refuse(e.tooMuch() ? "xlsx.bomb" : "xlsx.notXlsx");
            return false;
        }
        if (!parts.containsKey("xl/workbook.xml") || !parts.containsKey("[Content_Types].xml")) {
            refuse("xlsx.notXlsx");
            return false;
        }
        if (parts.containsKey("xl/vbaProject.bin")) {
            refuse("xlsx.macros");
            return false;
        }
        return true;
    }

    private void open() throws SafeXml.Unreadable {
        Map<String, String> targets = new HashMap<>();
        for (Element relation : elements(xml("xl/_rels/workbook.xml.rels"), "Relationship")) {
            targets.put(relation.getAttribute("Id"), relation.getAttribute("Target"));
        }
        if (parts.containsKey("xl/sharedStrings.xml")) {
            elements(xml("xl/sharedStrings.xml"), "si").forEach(si -> shared.add(texts(si)));
        }
        Document workbook = xml("xl/workbook.xml");
        boolean from1904 = elements(workbook, "workbookPr").stream()
                .anyMatch(book -> List.of("1", "true").contains(book.getAttribute("date1904")));
        numbers = XlsxNumber.of(parts.containsKey("xl/styles.xml") ? xml("xl/styles.xml") : null, from1904);
        for (Element sheet : elements(workbook, "sheet")) {
            String target = targets.getOrDefault(sheet.getAttributeNS(RELATION, "id"), "");
            String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
            if (parts.containsKey(part)) {
                sheet(sheet.getAttribute("name").strip(), xml(part));
            }
        }
    }

    private void sheet(String name, Document sheet) {
        if (!Template.ALL.contains(name)) {
            problems.add(Finding.warning(name, "xlsx.sheetUnknown", name));
            return;
        }
        for (Element merged : elements(sheet, "mergeCell")) {
            problems.add(Finding.error(name + "!" + merged.getAttribute("ref"), "xlsx.merged"));
        }
        TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
        for (Element cell : elements(sheet, "c")) {
            String at = cell.getAttribute("r");
            int column = column(at);
            int row = Integer.parseInt(at.replaceAll("[A-Z]", "")) - 1;
            if (cell.getElementsByTagNameNS("*", "f").getLength() > 0) {
                problems.add(Finding.error(place(name, row, column), "xlsx.formula"));
                continue;
            }
            String typed = text(cell);
            if (typed == null) {
                problems.add(Finding.error(place(name, row, column), "xlsx.notText"));
                continue;
            }
            String text = typed.strip();
            if (text.isEmpty()) {
                continue;
            }
            if (row >= MAX_ROWS || column >= MAX_COLUMNS) {
                problems.add(Finding.error(name + "!" + at, "xlsx.tooMany", String.valueOf(MAX_ROWS)));
                return;
            }
            rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, Template.plain(text));
        }
        sheets.put(name, rows);
    }

    private static int column(String at) {
        int column = 0;
        for (char c : at.replaceAll("[^A-Z]", "").toCharArray()) {
            column = Math.min(column * 26 + c - 'A' + 1, 20_000);
        }
        if (column == 0) {
            throw new NumberFormatException("a cell without a place");
        }
        return column - 1;
    }

    /** What was typed; null where the file does not say that any more. */
    private String text(Element cell) {
        String type = cell.getAttribute("t");
        if ("inlineStr".equals(type)) {
            return texts(cell);
        }
        NodeList values = cell.getElementsByTagNameNS("*", "v");
        String value = values.getLength() == 0 ? "" : values.item(0).getTextContent();
        if ("s".equals(type)) {
            int index = Integer.parseInt(value);
            return index < shared.size() ? shared.get(index) : "";
        }
        return switch (type) {
            case "", "n" -> numbers.words(value, cell.getAttribute("s")).orElse(null);
            case "d" -> XlsxNumber.iso(value).orElse(null);
            case "b", "e" -> null;
            default -> value;
        };
    }

    /** All runs of a text, without the readings that some programs put beside it. */
    private static String texts(Element of) {
        StringBuilder text = new StringBuilder();
        NodeList runs = of.getElementsByTagNameNS("*", "t");
        for (int i = 0; i < runs.getLength(); i++) {
            if (!"rPh".equals(runs.item(i).getParentNode().getLocalName())) {
                text.append(runs.item(i).getTextContent());
            }
        }
        return text.toString();
    }

    private Document xml(String part) throws SafeXml.Unreadable {
        byte[] bytes = parts.get(part);
        if (bytes == null) {
            throw new SafeXml.Unreadable("xlsx.notXlsx", 0);
        }
        return SafeXml.read(bytes);
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
