package id.simpul.sop.chart;

/** A rectangle on the sheet, edges in sheet units, y growing downwards. */
public record Box(int left, int top, int right, int bottom) {

    Box grown(int by) {
        return new Box(left - by, top - by, right + by, bottom + by);
    }

    boolean meets(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    /** Whether an orthogonal segment enters this box grown by {@code by}. */
    boolean meets(int x1, int y1, int x2, int y2, int by) {
        return Math.min(x1, x2) < right + by
                && Math.max(x1, x2) > left - by
                && Math.min(y1, y2) < bottom + by
                && Math.max(y1, y2) > top - by;
    }

    boolean within(int width, int height) {
        return left >= 0 && top >= 0 && right <= width && bottom <= height;
    }
}
