package id.simpul.sop.chart;

import java.util.List;

/**
 * A row of a page.
 *
 * @param step    key of the step; null for a strip that holds segi lima
 * @param text    the row's texts, broken into lines; null for a strip
 * @param entries what a strip's left cell says, such as "A: ke langkah 12, hal. 3"; empty for a row
 */
public record SheetRow(int top, int height, String step, RowText text, List<String> entries) {

    public boolean strip() {
        return step == null;
    }

    public int bottom() {
        return top + height;
    }
}
