package id.simpul.sop.print;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Walks through an office's SVG and has its shapes painted: all that the house keeps of an SVG is drawn. */
final class EmblemDrawing {

    private final EmblemPaint paint;
    private final Element root;
    private final Rectangle2D box;
    private final EmblemShapes shapes;
    private final Map<String, Element> named = new HashMap<>();
    /** Made once each, however many shapes they clip and paint. */
    private final Map<Element, Optional<Shape>> clips = new HashMap<>();

    private final Map<Element, EmblemGradient> gradients = new HashMap<>();

    EmblemDrawing(byte[] svg, EmblemPaint paint) throws IOException {
        this.paint = paint;
        this.root = parse(svg);
        this.box = viewBox(root);
        this.shapes = new EmblemShapes(box);
        NodeList all = root.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element e = (Element) all.item(i);
            named.putIfAbsent(e.getAttribute("id"), e);
        }
    }

    private static Element parse(byte[] svg) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("not a drawing", e);
        }
    }

    /** What the drawing shows; without a viewBox its size, and without one what browsers take. */
    static Rectangle2D viewBox(Element svg) {
        double[] n = SvgLength.list(svg.getAttribute("viewBox"));
        if (n.length == 4 && n[2] > 0 && n[3] > 0) {
            return new Rectangle2D.Double(n[0], n[1], n[2], n[3]);
        }
        double width = EmblemShapes.length(svg, "width", 300, 300);
        double height = EmblemShapes.length(svg, "height", 150, 150);
        return new Rectangle2D.Double(0, 0, width > 0 ? width : 300, height > 0 ? height : 150);
    }

    /** Fits the drawing into a place, in its middle. */
    void draw(Rectangle2D place) throws IOException {
        paint.within(fit(box, place), new Path2D.Double(box), false, () -> children(root, EmblemStyle.usual()));
    }

    private static AffineTransform fit(Rectangle2D box, Rectangle2D place) {
        double scale = Math.min(place.getWidth() / box.getWidth(), place.getHeight() / box.getHeight());
        AffineTransform fit = AffineTransform.getTranslateInstance(place.getCenterX(), place.getCenterY());
        fit.scale(scale, scale);
        fit.translate(-box.getCenterX(), -box.getCenterY());
        return fit;
    }

    private void children(Element parent, EmblemStyle style) throws IOException {
        EmblemStyle own = style.within(parent);
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                element(element, own);
            }
        }
    }

    private void element(Element e, EmblemStyle style) throws IOException {
        AffineTransform place = SvgTransform.read(e.getAttribute("transform"));
        Optional<Shape> clip = SvgLength.link(e.getAttribute("clip-path"))
                .map(named::get)
                .flatMap(found -> clips.computeIfAbsent(found, clipPath -> Optional.ofNullable(clip(clipPath))));
        switch (e.getLocalName()) {
            case "g" -> paint.within(place, clip.orElse(null), false, () -> children(e, style));
            case "svg" -> {
                place.concatenate(nested(e));
                paint.within(place, null, false, () -> children(e, style));
            }
            case "text" ->
                paint.within(place, clip.orElse(null), false, () -> new EmblemText(paint, shapes).draw(e, style));
            default -> {
                Path2D path = shapes.of(e);
                if (path != null) {
                    paint.within(place, clip.orElse(null), false, () -> shape(path, style.within(e)));
                }
            }
        }
    }

    private AffineTransform nested(Element e) {
        Rectangle2D inner = viewBox(e);
        double width = EmblemShapes.length(e, "width", box.getWidth(), box.getWidth());
        double height = EmblemShapes.length(e, "height", box.getHeight(), box.getHeight());
        Rectangle2D place = new Rectangle2D.Double(shapes.across(e, "x"), shapes.down(e, "y"), width, height);
        return e.getAttribute("viewBox").isEmpty()
                ? AffineTransform.getTranslateInstance(place.getX(), place.getY())
                : fit(inner, place);
    }

    private void shape(Path2D path, EmblemStyle style) throws IOException {
        Optional<EmblemGradient> fill = gradient("fill", style);
        if (fill.isPresent() && fill.get().changes()) {
            paint.shade(path, fill.get(), box, style);
        } else {
            paint.fill(path, fill.map(EmblemGradient::plain).or(() -> style.colour("fill")), style);
        }
        Optional<EmblemGradient> stroke = gradient("stroke", style);
        paint.stroke(path, stroke.map(EmblemGradient::plain).or(() -> style.colour("stroke")), style);
    }

    private Optional<EmblemGradient> gradient(String part, EmblemStyle style) {
        return style.gradient(part)
                .map(named::get)
                .map(found -> gradients.computeIfAbsent(found, e -> new EmblemGradient(e, named)));
    }

    /** What a clipping path leaves free, in the coordinates of the shape that it clips. */
    private Shape clip(Element clipPath) {
        Path2D all = new Path2D.Double();
        for (Node child = clipPath.getFirstChild(); child != null; child = child.getNextSibling()) {
            Path2D path = child instanceof Element e ? shapes.of(e) : null;
            if (path != null) {
                AffineTransform place = SvgTransform.read(((Element) child).getAttribute("transform"));
                all.append(place.createTransformedShape(path), false);
            }
        }
        return all.getCurrentPoint() == null
                ? null
                : SvgTransform.read(clipPath.getAttribute("transform")).createTransformedShape(all);
    }
}
