package id.simpul.sop.print;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** Paints shapes on a page of a PDF. */
final class EmblemPaint {

    /** What a number may be before a page of a PDF cannot hold it. */
    private static final double FARTHEST = 1e7;

    /** Segments of paths, stops of gradients and letters of dashes, each as often as it is written. */
    private static final int MOST = 200_000;

    private final PDPageContentStream page;
    private final PdfFonts fonts;
    private int spent;

    /** What is drawn in other coordinates, or within other bounds. */
    interface Part {
        void draw() throws IOException;
    }

    EmblemPaint(PDPageContentStream page, PdfFonts fonts) {
        this.page = page;
        this.fonts = fonts;
    }

    /** @param clip bounds in the new coordinates; null for none */
    void within(AffineTransform place, Shape clip, boolean evenOdd, Part part) throws IOException {
        double[] matrix = new double[6];
        place.getMatrix(matrix);
        for (double n : matrix) {
            if (!(Math.abs(n) < FARTHEST)) {
                return;
            }
        }
        page.saveGraphicsState();
        if (!place.isIdentity()) {
            page.transform(new Matrix(place));
        }
        if (clip != null) {
            lay(clip);
            clip(evenOdd);
        }
        part.draw();
        page.restoreGraphicsState();
    }

    /** @throws Undrawable when the drawing asks for more than a page should be */
    private void spend(int parts) throws Undrawable {
        spent += parts;
        if (spent > MOST) {
            throw new Undrawable("more than " + MOST + " parts");
        }
    }

    private void clip(boolean evenOdd) throws IOException {
        if (evenOdd) {
            page.clipEvenOdd();
        } else {
            page.clip();
        }
    }

    void fill(Path2D path, Optional<Color> colour, EmblemStyle style) throws IOException {
        if (colour.isEmpty()) {
            return;
        }
        strength(colour.get().getAlpha() / 255f);
        page.setNonStrokingColor(solid(colour.get()));
        lay(path);
        if (style.evenOdd("fill-rule")) {
            page.fillEvenOdd();
        } else {
            page.fill();
        }
    }

    void shade(Path2D path, EmblemGradient gradient, Rectangle2D box, EmblemStyle style) throws IOException {
        spend(gradient.stops());
        within(new AffineTransform(), path, style.evenOdd("fill-rule"), () -> {
            strength(style.opacity("fill"));
            within(gradient.place(path.getBounds2D()), null, false, () -> page.shadingFill(gradient.shading(box)));
        });
    }

    void stroke(Path2D path, Optional<Color> colour, EmblemStyle style) throws IOException {
        double width = style.length("stroke-width", 1);
        if (colour.isEmpty() || width <= 0 || width > FARTHEST) {
            return;
        }
        strength(colour.get().getAlpha() / 255f);
        page.setStrokingColor(solid(colour.get()));
        page.setLineWidth((float) width);
        page.setLineCapStyle(cap(style));
        page.setLineJoinStyle(join(style));
        page.setMiterLimit((float) Math.max(1, Math.min(100, style.length("stroke-miterlimit", 4))));
        page.setLineDashPattern(dashes(style), held(style.length("stroke-dashoffset", 0)));
        lay(path);
        page.stroke();
    }

    private static int cap(EmblemStyle style) {
        return switch (style.get("stroke-linecap")) {
            case "round" -> 1;
            case "square" -> 2;
            default -> 0;
        };
    }

    private static int join(EmblemStyle style) {
        return switch (style.get("stroke-linejoin")) {
            case "round" -> 1;
            case "bevel" -> 2;
            default -> 0;
        };
    }

    private float[] dashes(EmblemStyle style) throws Undrawable {
        // many shapes may have one long list from their group: its letters count, whatever they say
        spend(style.get("stroke-dasharray").length());
        double[] said = SvgLength.list(style.get("stroke-dasharray"));
        float[] dashes = new float[said.length];
        float sum = 0;
        for (int i = 0; i < said.length; i++) {
            dashes[i] = held(said[i]);
            sum += dashes[i];
        }
        return sum > 0 ? dashes : new float[0];
    }

    /** No less than nothing, and no more than a page can hold: a longer dash reaches as far. */
    private static float held(double length) {
        return (float) Math.max(0, Math.min(FARTHEST, length));
    }

    /** Writes words at a place. @return how far they reach */
    float write(String words, double x, double y, EmblemStyle style) throws IOException {
        PdfFonts.Face face = fonts.weight(bold(style.get("font-weight")) ? "600" : "400");
        String written = face.writable(words);
        float size = (float) Math.max(0.01, Math.min(10_000, style.length("font-size", 16)));
        float width = face.width(written, size);
        Optional<Color> colour = style.colour("fill");
        boolean near = Math.abs(x) < FARTHEST && Math.abs(y) < FARTHEST;
        if (near && colour.isPresent() && !written.isBlank()) {
            double before = PdfDrawing.before(style.get("text-anchor"));
            strength(colour.get().getAlpha() / 255f);
            page.beginText();
            page.setNonStrokingColor(solid(colour.get()));
            page.setFont(face.font(), size);
            page.setTextMatrix(new Matrix(1, 0, 0, -1, (float) (x - width * before), (float) y));
            page.showText(written);
            page.endText();
        }
        return width;
    }

    private static boolean bold(String weight) {
        return weight.startsWith("bold") || weight.matches("[6-9]\\d\\d");
    }

    private static Color solid(Color colour) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue());
    }

    private void strength(float alpha) throws IOException {
        PDExtendedGraphicsState state = new PDExtendedGraphicsState();
        state.setNonStrokingAlphaConstant(alpha);
        state.setStrokingAlphaConstant(alpha);
        page.setGraphicsStateParameters(state);
    }

    private void lay(Shape shape) throws IOException {
        float[] n = new float[6];
        float x = 0;
        float y = 0;
        for (PathIterator parts = shape.getPathIterator(null); !parts.isDone(); parts.next()) {
            spend(1);
            int kind = parts.currentSegment(n);
            requireHeld(n);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> page.moveTo(x = n[0], y = n[1]);
                case PathIterator.SEG_LINETO -> page.lineTo(x = n[0], y = n[1]);
                case PathIterator.SEG_QUADTO -> {
                    float thirdX = n[0] * 2 / 3;
                    float thirdY = n[1] * 2 / 3;
                    page.curveTo(x / 3 + thirdX, y / 3 + thirdY, thirdX + n[2] / 3, thirdY + n[3] / 3, n[2], n[3]);
                    x = n[2];
                    y = n[3];
                }
                case PathIterator.SEG_CUBICTO -> page.curveTo(n[0], n[1], n[2], n[3], x = n[4], y = n[5]);
                default -> page.closePath();
            }
        }
    }

    /** Also of a clip, whose shapes a scale can carry off. */
    private static void requireHeld(float[] coordinates) throws Undrawable {
        for (float n : coordinates) {
            if (!(Math.abs(n) < FARTHEST)) {
                throw new Undrawable("a coordinate of " + n);
            }
        }
    }
}
