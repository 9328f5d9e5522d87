package id.simpul.sop.print;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** What a page of a PDF really shows: its frames and its glyphs with their places, read from the file alone. */
final class PrintedPage extends PDFGraphicsStreamEngine {

    private final List<Rectangle2D> frames = new ArrayList<>();
    private final List<Rectangle2D> glyphs = new ArrayList<>();
    private Rectangle2D last;
    private Point2D at = new Point2D.Float();

    private PrintedPage(PDPage page) {
        super(page);
    }

    static PrintedPage of(PDPage page) throws IOException {
        PrintedPage printed = new PrintedPage(page);
        printed.processPage(page);
        return printed;
    }

    /** Rectangles with an outline. */
    List<Rectangle2D> frames() {
        return frames;
    }

    /** Boxes of what is written, from the foot of the letters to the top of capitals. */
    List<Rectangle2D> glyphs() {
        return glyphs;
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        if (!font.toUnicode(code).isBlank()) {
            float width = displacement.getX() * matrix.getScalingFactorX();
            float em = matrix.getScalingFactorY();
            glyphs.add(new Rectangle2D.Float(matrix.getTranslateX(), matrix.getTranslateY(), width, em * 0.73f));
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        last = new Rectangle2D.Double(p0.getX(), p0.getY(), 0, 0);
        last.add(p2);
    }

    private void framed() {
        if (last != null) {
            frames.add(last);
        }
        last = null;
    }

    @Override
    public void strokePath() {
        framed();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        framed();
    }

    @Override
    public void fillPath(int windingRule) {
        last = null;
    }

    @Override
    public void endPath() {
        last = null;
    }

    @Override
    public void moveTo(float x, float y) {
        at = new Point2D.Float(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        at = new Point2D.Float(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        at = new Point2D.Float(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return at;
    }

    @Override
    public void drawImage(PDImage image) {
        // a sheet has none
    }

    @Override
    public void clip(int windingRule) {
        // nor does it clip
    }

    @Override
    public void closePath() {
        // frames are whole already
    }

    @Override
    public void shadingFill(COSName name) {
        // nor shades
    }
}
