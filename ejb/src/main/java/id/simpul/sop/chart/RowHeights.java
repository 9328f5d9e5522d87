package id.simpul.sop.chart;

import java.util.List;

/** How high rows are, and where their symbols stand in them. */
final class RowHeights {

    static final int SLOT_GAP = 40;
    static final int BAND_STEP = 15;
    static final int BAND_FIRST = 14;
    private static final int TOP_GAP = 30;
    private static final int BELOW_DIAMOND = 26;
    private static final int BELOW_BOX = 12;
    private static final int TEXT_SPACE = 28;

    private RowHeights() {}

    static int[] of(Flow flow, List<RowText> texts, int line, int[] bands) {
        int[] heights = new int[flow.rows().size()];
        for (int i = 0; i < heights.length; i++) {
            int text = texts.get(i).lines() * line + TEXT_SPACE;
            int height = Math.max(text, need(flow.rows().get(i), bands[i]));
            heights[i] = (height + 1) / 2 * 2;
        }
        return heights;
    }

    /** Rows whose texts stand elsewhere: as high as they are there, or higher where the symbols need it. */
    static int[] atLeast(int[] given, Flow flow, int[] bands) {
        int[] heights = new int[given.length];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = (Math.max(given[i], need(flow.rows().get(i), bands[i])) + 1) / 2 * 2;
        }
        return heights;
    }

    /** The least height in which a row's symbols and {@code bands} horizontal tracks have room. */
    static int need(FlowRow row, int bands) {
        int below = row.decides() ? BELOW_DIAMOND : BELOW_BOX;
        return TOP_GAP + row.stackHeight() + below + BAND_FIRST + BAND_STEP * (bands - 1) + 4;
    }

    /** Centre of a node within a row that starts at {@code top}. */
    static int centre(FlowRow row, Node node, int top, int height, int bands) {
        int y = top + TOP_GAP + (height - need(row, bands)) / 2;
        int centre = y + row.firstSlot() / 2;
        if (node.slot() == 0) {
            return centre;
        }
        y += row.firstSlot();
        for (int slot = 1; slot < node.slot(); slot++) {
            y += SLOT_GAP + row.stack().get(slot).shape().height();
        }
        return y + SLOT_GAP + node.shape().height() / 2;
    }

    static int band(int rowBottom, int k) {
        return rowBottom - BAND_FIRST - BAND_STEP * k;
    }
}
