package id.simpul.sop.print;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.function.PDFunction;
import org.apache.pdfbox.pdmodel.common.function.PDFunctionType2;
import org.apache.pdfbox.pdmodel.common.function.PDFunctionType3;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShadingType2;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShadingType3;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A gradient of an emblem, as the shading of a PDF. How strong its stops are is not kept, only their colours. */
final class EmblemGradient {

    /** A gradient may continue another one; longer chains go in a circle. */
    private static final int LONGEST_CHAIN = 5;

    /** As far as a PDF can be relied on to count. */
    private static final double FARTHEST = 1e7;

    private final List<Element> chain = new ArrayList<>();
    private final List<Stop> stops = new ArrayList<>();

    private final AffineTransform turned;

    private record Stop(float at, Color colour) {}

    EmblemGradient(Element own, Map<String, Element> named) {
        for (Element e = own; e != null && chain.size() < LONGEST_CHAIN; e = named.get(link(e))) {
            chain.add(e);
            if (stops.isEmpty()) {
                readStops(e);
            }
        }
        turned = SvgTransform.read(said("gradientTransform"));
    }

    private static String link(Element e) {
        return e.getAttribute("href").replaceFirst("^#", "");
    }

    private void readStops(Element e) {
        float last = 0;
        for (Node child = e.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element stop && "stop".equals(stop.getLocalName())) {
                last = Math.max(last, (float) Math.min(1, EmblemShapes.length(stop, "offset", 1, 0)));
                stops.add(new Stop(
                        last, SvgColour.read(stop.getAttribute("stop-color")).orElse(Color.BLACK)));
            }
        }
    }

    /** One colour for what no shading can paint; null when the gradient has none. */
    Color plain() {
        return stops.isEmpty() ? null : stops.get(stops.size() / 2).colour();
    }

    int stops() {
        return stops.size();
    }

    boolean changes() {
        return stops.size() > 1;
    }

    /** From the shading's coordinates to those of the shape. */
    AffineTransform place(Rectangle2D shape) {
        AffineTransform place = new AffineTransform();
        if (!inUserSpace()) {
            place.translate(shape.getX(), shape.getY());
            place.scale(shape.getWidth(), shape.getHeight());
        }
        place.concatenate(turned);
        return place;
    }

    private boolean inUserSpace() {
        return "userSpaceOnUse".equals(said("gradientUnits"));
    }

    private String said(String name) {
        return chain.stream()
                .map(e -> e.getAttribute(name))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    PDShading shading(Rectangle2D box) {
        boolean linear = "linearGradient".equals(chain.get(0).getLocalName());
        PDShadingType2 shading =
                linear ? new PDShadingType2(new COSDictionary()) : new PDShadingType3(new COSDictionary());
        shading.setShadingType(linear ? 2 : 3);
        shading.setColorSpace(PDDeviceRGB.INSTANCE);
        shading.setCoords(linear ? line(box) : circles(box));
        shading.setFunction(function());
        COSArray ends = new COSArray();
        ends.add(COSBoolean.TRUE);
        ends.add(COSBoolean.TRUE);
        shading.setExtend(ends);
        return shading;
    }

    private double across(String name, Rectangle2D box, double usual) {
        double whole = inUserSpace() ? box.getWidth() : 1;
        return SvgLength.read(said(name), whole, usual * whole);
    }

    private double down(String name, Rectangle2D box, double usual) {
        double whole = inUserSpace() ? box.getHeight() : 1;
        return SvgLength.read(said(name), whole, usual * whole);
    }

    private COSArray line(Rectangle2D box) {
        return numbers(across("x1", box, 0), down("y1", box, 0), across("x2", box, 1), down("y2", box, 0));
    }

    private COSArray circles(Rectangle2D box) {
        double cx = across("cx", box, 0.5);
        double cy = down("cy", box, 0.5);
        double fx = SvgLength.read(said("fx"), inUserSpace() ? box.getWidth() : 1, cx);
        double fy = SvgLength.read(said("fy"), inUserSpace() ? box.getHeight() : 1, cy);
        return numbers(fx, fy, 0, cx, cy, across("r", box, 0.5));
    }

    private static COSArray numbers(double... values) {
        COSArray array = new COSArray();
        for (double value : values) {
            array.add(new COSFloat((float) Math.max(-FARTHEST, Math.min(FARTHEST, value))));
        }
        return array;
    }

    /** One function from each stop to the next; before the first and after the last their colours go on. */
    private PDFunction function() {
        COSDictionary all = dictionary(3);
        COSArray functions = new COSArray();
        COSArray bounds = new COSArray();
        COSArray encode = new COSArray();
        List<Stop> whole = new ArrayList<>(stops);
        whole.add(0, new Stop(0, stops.get(0).colour()));
        whole.add(new Stop(1, stops.get(stops.size() - 1).colour()));
        for (int i = 0; i + 1 < whole.size(); i++) {
            functions.add(between(whole.get(i).colour(), whole.get(i + 1).colour()));
            encode.add(COSInteger.ZERO);
            encode.add(COSInteger.ONE);
            if (i > 0) {
                bounds.add(new COSFloat(whole.get(i).at()));
            }
        }
        all.setItem(COSName.FUNCTIONS, functions);
        all.setItem(COSName.BOUNDS, bounds);
        all.setItem(COSName.ENCODE, encode);
        return new PDFunctionType3(all);
    }

    private static COSDictionary between(Color from, Color to) {
        COSDictionary one = dictionary(2);
        one.setItem(COSName.C0, colour(from));
        one.setItem(COSName.C1, colour(to));
        one.setInt(COSName.N, 1);
        return new PDFunctionType2(one).getCOSObject();
    }

    private static COSDictionary dictionary(int type) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setInt(COSName.FUNCTION_TYPE, type);
        dictionary.setItem(COSName.DOMAIN, numbers(0, 1));
        return dictionary;
    }

    private static COSArray colour(Color colour) {
        return numbers(colour.getRed() / 255.0, colour.getGreen() / 255.0, colour.getBlue() / 255.0);
    }
}
