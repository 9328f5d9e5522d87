package id.simpul.sop.chart;

/**
 * A symbol where it stands on a page.
 *
 * @param shape  which of the symbols
 * @param step   key of the step it belongs to; null for a segi lima
 * @param lane   lane index; -1 for a segi lima, which stands anywhere
 * @param row    index of the page's row it stands in, strips included
 * @param letter what is written inside; null when nothing
 * @param below  another symbol of the same stack follows under it, so that its bottom is taken
 * @param end    a kapsul at which the SOP ends
 */
public record Symbol(
        Shape shape,
        String step,
        int lane,
        int row,
        int cx,
        int cy,
        int width,
        String letter,
        boolean below,
        boolean end) {

    public int height() {
        return shape.height();
    }

    public int left() {
        return cx - width / 2;
    }

    public int right() {
        return cx + width / 2;
    }

    public int top() {
        return cy - height() / 2;
    }

    public int bottom() {
        return cy + height() / 2;
    }

    public Box box() {
        return new Box(left(), top(), right(), bottom());
    }
}
