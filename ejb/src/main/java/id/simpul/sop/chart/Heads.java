package id.simpul.sop.chart;

import id.simpul.sop.Lane;
import id.simpul.sop.LaneKind;
import id.simpul.sop.SopDocument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Heads of the columns as they are printed.
 *
 * @param no        head of the number column
 * @param texts     heads of Kegiatan, Kelengkapan, Waktu, Output, Keterangan
 * @param pelaksana head over the lanes
 * @param mutuBaku  head over Kelengkapan, Waktu, Output
 * @param lanes     heads of the lanes, broken into lines
 * @param laneSize  type size of the lane heads, in hundredths of a sheet unit
 */
public record Heads(
        String no, List<String> texts, String pelaksana, String mutuBaku, List<LaneHead> lanes, int laneSize) {

    static final int LINE = 26;

    /** Head of one lane. */
    public record LaneHead(List<String> lines, String name, LaneKind kind) {}

    static Heads of(SopDocument document, Format format, int laneWidth) {
        List<String> names = document.lanes().stream().map(Heads::shortName).toList();
        int room = laneWidth - 14;
        int size = format.headSize();
        while (size > format.smallestHeadSize() && longestWord(names, size) > room) {
            size = Math.max(format.smallestHeadSize(), size - 20);
        }
        LineBreaker breaker = new LineBreaker(Inter.SEMIBOLD, size);
        List<LaneHead> lanes = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            lanes.add(new LaneHead(
                    breaker.hyphenated(name, room),
                    name,
                    document.lanes().get(i).kind()));
        }
        return new Heads(
                label(document, "no", "No"),
                texts(document),
                label(document, "pelaksana", "Pelaksana"),
                label(document, "mutuBaku", "Mutu Baku"),
                List.copyOf(lanes),
                size);
    }

    static List<String> texts(SopDocument document) {
        return List.of(
                label(document, "uraian", "Kegiatan"),
                label(document, "kelengkapan", "Kelengkapan"),
                label(document, "waktu", "Waktu"),
                label(document, "output", "Output"),
                label(document, "keterangan", "Keterangan"));
    }

    /** Height of both head rows together. */
    int height() {
        int lines = lanes.stream().mapToInt(l -> l.lines().size()).max().orElse(1);
        return Format.HEAD + laneRow(lines);
    }

    private static int laneRow(int lines) {
        return Math.max(Format.HEAD, LINE * lines + 16);
    }

    private static int longestWord(List<String> names, int size) {
        LineBreaker breaker = new LineBreaker(Inter.SEMIBOLD, size);
        return names.stream().mapToInt(breaker::longestWord).max().orElse(0);
    }

    /** "Petugas Administrator Database (ADB)" is too long for a column; what stands in brackets is left out. */
    private static String shortName(Lane lane) {
        String name = lane.name() == null ? lane.key() : lane.name();
        String bare = name.replaceAll("\\s*\\([^)]*\\)", "").strip();
        return bare.isEmpty() ? name : bare;
    }

    /** The office's own word; a word it prints in capitals is set in small letters like the rest of the sheet. */
    private static String label(SopDocument document, String role, String usual) {
        String own = document.labels() == null ? null : document.labels().get(role);
        if (own == null || own.isBlank()) {
            return usual;
        }
        String text = own.strip();
        return text.equals(text.toUpperCase(Locale.ROOT)) ? titled(text) : text;
    }

    private static String titled(String capitals) {
        return Arrays.stream(capitals.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }
}
