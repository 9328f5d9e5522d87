package id.simpul.sop.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Widths of the columns of a sheet.
 *
 * @param no    width of the number column
 * @param lane  width of each lane
 * @param lanes how many lanes
 * @param texts widths of Kegiatan, Kelengkapan, Waktu, Output, Keterangan
 */
public record Columns(int no, int lane, int lanes, List<Integer> texts) {

    private static final int WAKTU = 2;
    private static final int KEGIATAN = 360;
    private static final int KEGIATAN_ENOUGH = 640;
    /** No word, however long, makes a column wider than this: it is cut instead. */
    private static final int LONGEST_WORD = 420;

    static Columns of(Format format, List<RowText> rows, List<String> heads, int lanes, int lane) {
        LineBreaker body = new LineBreaker(Inter.REGULAR, format.bodySize(lanes));
        LineBreaker head = new LineBreaker(Inter.SEMIBOLD, format.headSize());
        int count = heads.size();
        int[] least = new int[count];
        int[] most = new int[count];
        int[] weight = new int[count];
        for (int c = 0; c < count; c++) {
            int word = head.width(heads.get(c));
            int line = word;
            long total = 0;
            for (RowText row : rows) {
                String text = row.cells().get(c).get(0);
                word = Math.max(word, Math.min(body.longestWord(text), LONGEST_WORD));
                line = Math.max(line, body.width(text));
                total += body.width(text);
            }
            if (c == WAKTU) {
                word = Math.max(word, Math.min(line, format.waktuOnOneLine()));
            }
            least[c] = even(word + format.cellSpace());
            most[c] = Math.max(least[c], even(line + format.cellSpace()));
            weight[c] = (int) Math.sqrt((double) total);
        }
        least[0] = Math.max(least[0], KEGIATAN);
        most[0] = Math.max(most[0], least[0]);
        int[] widths = share(least, most, weight, format.inside() - format.numberColumn() - lanes * lane);
        return new Columns(
                format.numberColumn(),
                lane,
                lanes,
                Arrays.stream(widths).boxed().toList());
    }

    /** Gives each column its least, and the room left in proportion to how much text it holds. The rest goes to Kegiatan. */
    private static int[] share(int[] least, int[] most, int[] weight, int room) {
        int[] widths = least.clone();
        int free = room - Arrays.stream(least).sum();
        boolean growing = true;
        while (free > 0 && growing) {
            growing = false;
            int open = 0;
            for (int c = 0; c < widths.length; c++) {
                open += widths[c] < most[c] ? weight[c] : 0;
            }
            int round = free;
            for (int c = 0; c < widths.length && open > 0; c++) {
                int gain = Math.min(most[c] - widths[c], (int) ((long) round * weight[c] / open) / 2 * 2);
                if (gain > 0) {
                    widths[c] += gain;
                    free -= gain;
                    growing = true;
                }
            }
        }
        widths[0] += Math.max(0, free);
        return widths;
    }

    /** What a lane may become when Kegiatan has more room than a reader needs. */
    int wideLane(int widest) {
        int spare = Math.max(0, texts.get(0) - KEGIATAN_ENOUGH) / Math.max(1, lanes);
        return Math.max(lane, Math.min(widest, (lane + spare) / 2 * 2));
    }

    int laneArea() {
        return lanes * lane;
    }

    /** Whether the columns fit the paper; on screen a table may be wider and scroll. */
    int width() {
        return no + laneArea() + texts.stream().mapToInt(Integer::intValue).sum();
    }

    int laneLeft() {
        return no + texts.get(0);
    }

    int laneCentre(int index) {
        return index * lane + lane / 2;
    }

    /** Room for text in each text column. */
    List<Integer> rooms(Format format) {
        List<Integer> rooms = new ArrayList<>();
        texts.forEach(width -> rooms.add(width - format.cellSpace()));
        return rooms;
    }

    private static int even(int n) {
        return (n + 1) / 2 * 2;
    }
}
