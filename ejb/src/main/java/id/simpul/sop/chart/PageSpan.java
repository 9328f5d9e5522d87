package id.simpul.sop.chart;

/** The rows {@code first} to {@code last} of a flow, which stand on one page, and how high its strips are; 0 for none. */
record PageSpan(int first, int last, int topStrip, int bottomStrip) {

    boolean holds(int row) {
        return first <= row && row <= last;
    }
}
