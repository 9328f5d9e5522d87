package id.simpul.sop.chart;

/**
 * A row of one page: a row of the flow, or a strip for segi lima.
 *
 * @param flowRow index in the flow; -1 for a strip
 * @param bands   horizontal tracks just above its bottom edge
 */
record SceneRow(int flowRow, int top, int height, int bands) {

    boolean strip() {
        return flowRow < 0;
    }

    int bottom() {
        return top + height;
    }

    int band(int k) {
        return RowHeights.band(bottom(), k);
    }
}
