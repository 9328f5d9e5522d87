package id.simpul.sop.print;

import java.io.IOException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The words of an emblem, in the sheet's own face: a logo's letters are usually outlines already. */
final class EmblemText {

    private final EmblemPaint paint;
    private final EmblemShapes shapes;
    private double x;
    private double y;

    EmblemText(EmblemPaint paint, EmblemShapes shapes) {
        this.paint = paint;
        this.shapes = shapes;
    }

    void draw(Element text, EmblemStyle around) throws IOException {
        EmblemStyle style = around.within(text);
        x = text.hasAttribute("x") ? shapes.across(text, "x") : x;
        y = text.hasAttribute("y") ? shapes.down(text, "y") : y;
        x += shapes.across(text, "dx");
        y += shapes.down(text, "dy");
        for (Node child = text.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && "tspan".equals(element.getLocalName())) {
                draw(element, style);
            } else if (child.getNodeType() == Node.TEXT_NODE
                    && !child.getTextContent().isBlank()) {
                String words = child.getTextContent().strip().replaceAll("\\s+", " ");
                x += paint.write(words, x, y, style);
            }
        }
    }
}
