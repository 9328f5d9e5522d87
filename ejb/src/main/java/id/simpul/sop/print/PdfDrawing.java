package id.simpul.sop.print;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * Puts an SVG on a page of a PDF: groups, rectangles, paths and texts, which is all that our sheets consist of. Texts stay
 * texts, so that the page can be searched. What it does not know it leaves out.
 */
final class PdfDrawing {

    private final PDPageContentStream page;
    private final PdfFonts fonts;
    private final Emblem emblem;
    private final PDDocument document;

    PdfDrawing(PDDocument document, PDPageContentStream page, PdfFonts fonts, Emblem emblem) {
        this.page = page;
        this.fonts = fonts;
        this.emblem = emblem;
        this.document = document;
    }

    /** Draws a document; the page's own coordinates are the SVG's. */
    void draw(String svg) throws IOException {
        try {
            XMLStreamReader xml = reader(svg);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start(xml);
                } else if (event == XMLStreamConstants.END_ELEMENT && "g".equals(xml.getLocalName())) {
                    page.restoreGraphicsState();
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("not a drawing", e);
        }
    }

    private static XMLStreamReader reader(String svg) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new StringReader(svg));
    }

    private void start(XMLStreamReader xml) throws IOException, XMLStreamException {
        UnaryOperator<String> at = attributes(xml)::get;
        switch (xml.getLocalName()) {
            case "g" -> group(at.apply("transform"));
            case "rect" -> rect(at);
            case "path" -> path(at);
            case "image" -> image(at);
            case "title" -> xml.getElementText();
            case "text" -> text(at, xml.getElementText());
            default -> {
                // svg itself
            }
        }
    }

    private static Map<String, String> attributes(XMLStreamReader xml) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return attributes;
    }

    private void group(String transform) throws IOException {
        page.saveGraphicsState();
        if (transform != null) {
            String[] xy = transform.replaceAll("[^-0-9. ]", "").trim().split(" ");
            page.transform(Matrix.getTranslateInstance(Float.parseFloat(xy[0]), Float.parseFloat(xy[1])));
        }
    }

    private void rect(UnaryOperator<String> at) throws IOException {
        float x = number(at, "x");
        float y = number(at, "y");
        float width = number(at, "width");
        float height = number(at, "height");
        float radius = number(at, "rx");
        if (radius == 0) {
            page.addRect(x, y, width, height);
        } else {
            new PdfPath(page).rounded(x, y, width, height, radius);
        }
        paint(at);
    }

    private void path(UnaryOperator<String> at) throws IOException {
        new PdfPath(page).draw(at.apply("d"));
        paint(at);
    }

    /** Fills and strokes what was laid out last. */
    private void paint(UnaryOperator<String> at) throws IOException {
        String fill = at.apply("fill");
        String stroke = at.apply("stroke");
        boolean fills = fill != null && !"none".equals(fill);
        boolean strokes = stroke != null && !"none".equals(stroke);
        if (fills) {
            page.setNonStrokingColor(Color.decode(fill));
        }
        if (strokes) {
            page.setStrokingColor(Color.decode(stroke));
            page.setLineWidth(number(at, "stroke-width"));
            page.setLineDashPattern(dashes(at.apply("stroke-dasharray")), 0);
        }
        if (fills && strokes) {
            page.fillAndStroke();
        } else if (fills) {
            page.fill();
        } else if (strokes) {
            page.stroke();
        } else {
            page.clip();
        }
    }

    private static float[] dashes(String list) {
        if (list == null) {
            return new float[0];
        }
        String[] parts = list.split(" ");
        return new float[] {Float.parseFloat(parts[0]), Float.parseFloat(parts[1])};
    }

    private void text(UnaryOperator<String> at, String words) throws IOException {
        PdfFonts.Face face = fonts.weight(at.apply("font-weight"));
        String written = face.writable(words);
        if (written.isBlank()) {
            return;
        }
        float size = number(at, "font-size");
        float width = face.width(written, size);
        float x = number(at, "x") - width * before(at.apply("text-anchor"));
        float y = number(at, "y");
        if (at.apply("stroke") != null) {
            // the halo: a text drawn twice would be found twice
            page.setNonStrokingColor(Color.decode(at.apply("stroke")));
            page.addRect(x - 2, y - size * 0.74f, width + 4, size * 0.78f);
            page.fill();
        }
        page.beginText();
        page.setNonStrokingColor(Color.decode(at.apply("fill")));
        page.setFont(face.font(), size);
        page.setTextMatrix(new Matrix(1, 0, 0, -1, x, y));
        page.showText(written);
        page.endText();
    }

    static float before(String anchor) {
        return "middle".equals(anchor) ? 0.5f : "end".equals(anchor) ? 1 : 0;
    }

    /** The place kept for the office's emblem, which is fitted into it. */
    private void image(UnaryOperator<String> at) throws IOException {
        Rectangle2D place =
                new Rectangle2D.Double(number(at, "x"), number(at, "y"), number(at, "width"), number(at, "height"));
        emblem(place);
    }

    /** @throws Undrawable when it cannot be put on a page; the page is spoilt then */
    void emblem(Rectangle2D place) throws Undrawable {
        try {
            if (emblem != null && emblem.png()) {
                picture(place);
            } else if (emblem != null) {
                new EmblemDrawing(emblem.content(), new EmblemPaint(page, fonts)).draw(place);
            }
        } catch (Undrawable e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // whoever brought it may have thought of what we did not: the sheet matters more
            throw new Undrawable(e);
        }
    }

    private void picture(Rectangle2D place) throws IOException {
        PDImageXObject image = PDImageXObject.createFromByteArray(document, emblem.content(), "emblem");
        double scale = Math.min(place.getWidth() / image.getWidth(), place.getHeight() / image.getHeight());
        float width = (float) (image.getWidth() * scale);
        float height = (float) (image.getHeight() * scale);
        float x = (float) place.getCenterX() - width / 2;
        float y = (float) place.getCenterY() + height / 2;
        page.drawImage(image, new Matrix(width, 0, 0, -height, x, y));
    }

    private static float number(UnaryOperator<String> at, String name) {
        String value = at.apply(name);
        return value == null ? 0 : Float.parseFloat(value);
    }
}
