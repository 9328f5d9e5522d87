package id.simpul.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words in the time column mean. When that is on the calendar depends on the office and is not known here. */
public sealed interface Waktu {

    /** Units as the papers use them; {@code HARI} are working days, {@code JAM} and {@code MENIT} working time. */
    enum Unit {
        MENIT,
        JAM,
        HARI,
        MINGGU,
        BULAN
    }

    /** So long from the moment the step opens: "3 Hari", "15 Menit". */
    record Span(int amount, Unit unit) implements Waktu {}

    /**
     * By the close of the n-th working day since the receipt: "H21", "3 mnt H1".
     *
     * @param day    n; the day of receipt is 1
     * @param effort working time printed beside the marker, a norm and never a deadline; null when none is
     */
    record Marker(int day, Span effort) implements Waktu {}

    /** Again in every period: "per semester". */
    record EverySemester() implements Waktu {}

    /** As long as the agreement runs: "Sesuai dengan PKS". */
    record AsAgreed() implements Waktu {}

    /** An empty cell: no time at all, and none inherited from the row above. */
    record None() implements Waktu {}

    /**
     * Reads a cell of the time column; letters may be small or capital.
     *
     * @param printed the cell as printed, may be empty
     * @return what it means; empty when nobody could say
     */
    static Optional<Waktu> read(String printed) {
        String text = printed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return switch (text) {
            case "" -> Optional.of(new None());
            case "per semester" -> Optional.of(new EverySemester());
            case "sesuai dengan pks", "sesuai pks" -> Optional.of(new AsAgreed());
            default -> Grammar.read(text);
        };
    }

    /**
     * The times of an SOP's rows with each marker carried forward: a row that has a time but no marker of its own is due
     * on the last marker's day, and its time is a norm. An empty row stays empty and does not end the marker.
     *
     * @param rows what the rows say, in order
     * @return what they mean together, in the same order
     */
    static List<Waktu> carriedForward(List<Waktu> rows) {
        List<Waktu> carried = new ArrayList<>();
        Marker marker = null;
        for (Waktu row : rows) {
            if (row instanceof Marker own) {
                marker = own;
            }
            carried.add(row instanceof Span span && marker != null ? new Marker(marker.day(), span) : row);
        }
        return List.copyOf(carried);
    }

    /** Numbers, units and day markers. */
    final class Grammar {

        private static final Pattern CELL =
                Pattern.compile("(?:(?<amount>[1-9][0-9]{0,3}) ?(?<unit>menit|mnt|jam|hari|minggu|bulan)(?: kerja)?)?"
                        + "(?: ?\\b(?<marker>h ?(?<day>[1-9][0-9]{0,2})))?");

        private static final Map<String, Unit> UNITS = Map.of(
                "menit", Unit.MENIT,
                "mnt", Unit.MENIT,
                "jam", Unit.JAM,
                "hari", Unit.HARI,
                "minggu", Unit.MINGGU,
                "bulan", Unit.BULAN);

        private Grammar() {}

        private static Optional<Waktu> read(String text) {
            Matcher cell = CELL.matcher(text);
            if (!cell.matches()) {
                return Optional.empty();
            }
            Span span = cell.group("unit") == null
                    ? null
                    : new Span(Integer.parseInt(cell.group("amount")), UNITS.get(cell.group("unit")));
            return Optional.of(
                    cell.group("marker") == null ? span : new Marker(Integer.parseInt(cell.group("day")), span));
        }
    }
}
