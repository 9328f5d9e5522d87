package id.simpul.sop.print;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.w3c.dom.Element;

/** The outlines of an emblem's shapes, in their own coordinates. */
final class EmblemShapes {

    private final Rectangle2D box;

    /** @param box the drawing's viewBox, which percentages are of */
    EmblemShapes(Rectangle2D box) {
        this.box = box;
    }

    /** @return the outline; null for what is no shape, or has no finite size */
    Path2D of(Element element) {
        Path2D path = outline(element);
        if (path == null || path.getCurrentPoint() == null) {
            return null;
        }
        Rectangle2D bounds = path.getBounds2D();
        double far = Math.abs(bounds.getX()) + Math.abs(bounds.getY()) + bounds.getWidth() + bounds.getHeight();
        return far < 1e7 ? path : null;
    }

    private Path2D outline(Element e) {
        return switch (e.getLocalName()) {
            case "path" -> SvgPathReader.read(e.getAttribute("d"));
            case "rect" -> rect(e);
            case "circle" -> {
                double r = length(e, "r", Math.hypot(box.getWidth(), box.getHeight()) / Math.sqrt(2), 0);
                yield ellipse(e, r, r);
            }
            case "ellipse" -> ellipse(e, across(e, "rx"), down(e, "ry"));
            case "line" ->
                new Path2D.Double(new Line2D.Double(across(e, "x1"), down(e, "y1"), across(e, "x2"), down(e, "y2")));
            case "polyline" -> points(e, false);
            case "polygon" -> points(e, true);
            default -> null;
        };
    }

    double across(Element e, String name) {
        return length(e, name, box.getWidth(), 0);
    }

    double down(Element e, String name) {
        return length(e, name, box.getHeight(), 0);
    }

    static double length(Element e, String name, double whole, double otherwise) {
        return SvgLength.read(e.getAttribute(name), whole, otherwise);
    }

    private Path2D rect(Element e) {
        double width = across(e, "width");
        double height = down(e, "height");
        if (width <= 0 || height <= 0) {
            return null;
        }
        double rx = length(e, "rx", box.getWidth(), length(e, "ry", box.getHeight(), 0));
        double ry = length(e, "ry", box.getHeight(), rx);
        double x = across(e, "x");
        double y = down(e, "y");
        return rx <= 0 || ry <= 0
                ? new Path2D.Double(new Rectangle2D.Double(x, y, width, height))
                : new Path2D.Double(new RoundRectangle2D.Double(
                        x, y, width, height, Math.min(2 * rx, width), Math.min(2 * ry, height)));
    }

    private Path2D ellipse(Element e, double rx, double ry) {
        return rx <= 0 || ry <= 0
                ? null
                : new Path2D.Double(new Ellipse2D.Double(across(e, "cx") - rx, down(e, "cy") - ry, 2 * rx, 2 * ry));
    }

    private static Path2D points(Element e, boolean closed) {
        double[] n = SvgLength.list(e.getAttribute("points"));
        Path2D path = new Path2D.Double();
        for (int i = 0; i + 1 < n.length; i += 2) {
            if (i == 0) {
                path.moveTo(n[0], n[1]);
            } else {
                path.lineTo(n[i], n[i + 1]);
            }
        }
        if (closed && n.length > 3) {
            path.closePath();
        }
        return path;
    }
}
