package id.simpul.sop.chart;

import java.util.List;

/**
 * One page of the flow. Heights count from the lower edge of the head, widths of symbols and lines from the first lane.
 *
 * @param number printed number; the flow starts on page 2, after the identity page
 */
public record SheetPage(int number, List<SheetRow> rows, List<Symbol> symbols, List<Line> lines) {

    public int height() {
        return rows.get(rows.size() - 1).bottom();
    }
}
