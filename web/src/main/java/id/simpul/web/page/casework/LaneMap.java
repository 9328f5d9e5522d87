package id.simpul.web.page.casework;

import id.simpul.web.face.When;
import java.util.List;

/**
 * The jalur wide: lanes as thin rows, steps as symbols, the present one a flag with its holder's name, returns that
 * happened dashed with their count. A drawing of plain rectangles, strokes and texts; {@link LaneMapDrawing} makes it.
 *
 * @param spoken the same in words
 */
public record LaneMap(int width, int height, String spoken, List<Box> boxes, List<Stroke> strokes, List<Label> labels) {

    /** @param round radius of the corners */
    public record Box(String style, int x, int y, int width, int height, int round) {}

    /** @param path in SVG's own words */
    public record Stroke(String style, String path) {}

    /** @param anchor start or middle */
    public record Label(String style, int x, int y, String anchor, String text) {}

    static LaneMap of(Jalur jalur, When when) {
        return new LaneMapDrawing(jalur, when).draw();
    }
}
