package id.simpul.sop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a scanned paper apart, string by string, and says where in our file each must stand. The paper's own headings
 * and numbers decide; our file is asked only where headings and columns are called what.
 */
final class SeedPaper {

    /** A string of the paper; {@code place} names a place of {@link SeedPlaces}. */
    record Piece(String place, String text) {}

    private static final Pattern HEADER = Pattern.compile("(?i)no\\.?\t.*");
    private static final Pattern ROW = Pattern.compile("[0-9]+\\.?\t.*");
    private static final Pattern NUMBERED = Pattern.compile("(?:- )?([0-9]+)\\.? (.*)");
    private static final List<String> CELLS = List.of("kelengkapan", "waktu", "output", "keterangan");

    private final Map<String, String> headings;
    private final SeedPlaces places;
    private final SopDocument sop;
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<String, Integer> sizes = new HashMap<>();
    private final List<String> columns = new ArrayList<>();
    private String block = "";
    private int rows;
    private int heads;

    private SeedPaper(SopDocument sop) {
        this.sop = sop;
        this.places = new SeedPlaces(sop);
        this.headings = places.headings();
    }

    /** Reads one file of papers; each document stands for one SOP in it, in order. */
    static Map<String, List<Piece>> read(String text, List<SopDocument> sops) {
        Map<String, List<Piece>> found = new HashMap<>();
        Deque<SopDocument> next = new ArrayDeque<>(sops);
        SeedPaper paper = new SeedPaper(next.pop());
        for (String line : text.split("\n")) {
            boolean tableLine = line.contains("\t");
            if (paper.rows > 0 && !tableLine && !clean(line).isEmpty() && !next.isEmpty()) {
                found.put(paper.sop.code(), paper.pieces);
                paper = new SeedPaper(next.pop());
            }
            paper.line(line);
        }
        found.put(paper.sop.code(), paper.pieces);
        return found;
    }

    private void line(String line) {
        List<String> cells = Arrays.stream(line.split("\t")).map(String::strip).toList();
        if (line.contains("\t") && rows + heads > 0) {
            table(line, cells);
        } else if (HEADER.matcher(line).matches()) {
            heads = 1;
            header(cells);
        } else if (line.contains("\t")) {
            identity(cells.stream().filter(c -> !c.isEmpty() && !c.equals(":")).toList());
        } else if (!clean(line).isEmpty()) {
            text(clean(line));
        }
    }

    private void table(String line, List<String> cells) {
        if (!ROW.matcher(line).matches()) {
            header(cells);
            return;
        }
        String at = "step/" + rows++;
        add(at + "/no", cells.get(0));
        add(at + "/uraian", cells.get(1));
        int first = 2;
        while (first < cells.size() && cells.get(first).isEmpty()) {
            first++;
        }
        for (int i = first; i < cells.size(); i++) {
            add(at + "/" + CELLS.get(i - first), cells.get(i));
        }
    }

    /** Lanes stand in their order in the second row; every other head is a column. */
    private void header(List<String> cells) {
        int lane = 0;
        for (String cell : cells) {
            if (heads == 2 && lane < sop.lanes().size()) {
                if (!cell.isEmpty()) {
                    add("lane/" + lane++, cell);
                }
            } else {
                add("column", cell);
            }
        }
        heads++;
    }

    private void identity(List<String> cells) {
        if (cells.stream().allMatch(c -> headings.containsKey(heading(c)))) {
            columns.clear();
            cells.forEach(c -> columns.add(open(heading(c))));
        } else if (headings.containsKey(heading(cells.get(0)))) {
            open(heading(cells.get(0)));
            cells.subList(1, cells.size()).forEach(this::cell);
        } else if (columns.isEmpty()) {
            add("notice", cells.get(0));
        } else {
            for (int i = 0; i < cells.size(); i++) {
                block = columns.get(i);
                cell(cells.get(i));
            }
            columns.clear();
        }
    }

    /** A cell may hold its own heading and a whole list without marks between the items. */
    private void cell(String raw) {
        String text = clean(raw);
        for (String known : headings.keySet()) {
            if (raw.contains("<") && heading(text).startsWith(known + " ")) {
                open(known);
                text = text.substring(known.length()).strip();
            }
        }
        if (block.startsWith("identity/")) {
            add(block, text.replaceFirst("^: ?", ""));
            return;
        }
        int count = places.size(block);
        for (int i = 0; i < count; i++) {
            String item = places.at(block + "/" + i);
            String rest = text.replaceFirst("^[0-9]+\\. ", "");
            if (rest.startsWith(item)) {
                add(block + "/" + i, item);
                text = rest.substring(item.length()).strip();
            }
        }
        add(block + "/*", text);
    }

    private void text(String text) {
        if (rows > 0) {
            add("residue", text);
        } else if (block.isEmpty() && !headings.containsKey(heading(text))) {
            add("head", text);
        } else if (headings.containsKey(heading(text))) {
            open(heading(text));
        } else if (sop.paper().chartTitle().contains(text)) {
            add("chartTitle", text);
        } else if (block.equals("identity/nama")) {
            add(block, text);
        } else {
            item(text);
        }
    }

    /** A numbered line continues the list that its number continues, wherever the scan has put it. */
    private void item(String text) {
        Matcher numbered = NUMBERED.matcher(text);
        String list = block;
        String item = text.replaceFirst("^- ", "");
        if (numbered.matches()) {
            int before = Integer.parseInt(numbered.group(1)) - 1;
            item = numbered.group(2);
            if (sizes.getOrDefault(block, 0) != before) {
                list = sizes.entrySet().stream()
                        .filter(e -> e.getValue() == before)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(block);
            }
        } else if (places.at("label/" + block + "Pengantar").equals(text)) {
            add("label/" + block + "Pengantar", text);
            return;
        }
        add(list + "/" + sizes.merge(list, 1, Integer::sum).intValue(), item, -1);
    }

    private String open(String heading) {
        block = headings.get(heading);
        add("heading", heading);
        return block;
    }

    private void add(String place, String text) {
        if (!clean(text).isEmpty()) {
            pieces.add(new Piece(place, clean(text)));
        }
    }

    private void add(String list, String text, int shift) {
        int slash = list.lastIndexOf('/');
        add(list.substring(0, slash + 1) + (Integer.parseInt(list.substring(slash + 1)) + shift), text);
    }

    static String heading(String text) {
        return clean(text).replaceFirst("[ :]+$", "");
    }

    static String clean(String text) {
        return text.replaceAll("</?[a-z]+[^>]*>", "")
                .replace("**", "")
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
    }
}
