package id.simpul.sop.chart;

import java.util.List;

/**
 * A chart as it is drawn: everything has its place, nothing has a colour yet.
 *
 * @param title   SOP and its name
 * @param number  its number as printed
 * @param missing steps a line of which found no room; empty on every SOP known
 */
public record Sheet(
        String title,
        String number,
        Format format,
        Heads heads,
        Columns columns,
        List<SheetPage> pages,
        List<String> missing) {

    int headHeight() {
        return heads.height();
    }
}
