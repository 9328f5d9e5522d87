package id.simpul.sop.print;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Lays out the paths of our drawings: absolute moves, lines and curves. */
final class PdfPath {

    private static final Pattern PART = Pattern.compile("([MLHVCZ])([^MLHVCZ]*)");
    /** How far the control points of a quarter of a circle lie from its ends. */
    private static final float ROUND = 0.5523f;

    private final PDPageContentStream page;
    private float x;
    private float y;

    PdfPath(PDPageContentStream page) {
        this.page = page;
    }

    void draw(String d) throws IOException {
        Matcher parts = PART.matcher(d);
        while (parts.find()) {
            part(parts.group(1).charAt(0), numbers(parts.group(2)));
        }
    }

    private void part(char command, float[] n) throws IOException {
        switch (command) {
            case 'M' -> page.moveTo(x = n[0], y = n[1]);
            case 'L' -> page.lineTo(x = n[0], y = n[1]);
            case 'H' -> page.lineTo(x = n[0], y);
            case 'V' -> page.lineTo(x, y = n[0]);
            case 'C' -> {
                for (int i = 0; i + 6 <= n.length; i += 6) {
                    page.curveTo(n[i], n[i + 1], n[i + 2], n[i + 3], x = n[i + 4], y = n[i + 5]);
                }
            }
            default -> page.closePath();
        }
    }

    void rounded(float left, float top, float width, float height, float radius) throws IOException {
        float right = left + width;
        float bottom = top + height;
        float c = radius * (1 - ROUND);
        page.moveTo(left + radius, top);
        page.lineTo(right - radius, top);
        page.curveTo(right - c, top, right, top + c, right, top + radius);
        page.lineTo(right, bottom - radius);
        page.curveTo(right, bottom - c, right - c, bottom, right - radius, bottom);
        page.lineTo(left + radius, bottom);
        page.curveTo(left + c, bottom, left, bottom - c, left, bottom - radius);
        page.lineTo(left, top + radius);
        page.curveTo(left, top + c, left + c, top, left + radius, top);
        page.closePath();
    }

    private static float[] numbers(String text) {
        String[] parts = text.trim().split("[ ,]+");
        if (parts[0].isEmpty()) {
            return new float[0];
        }
        float[] numbers = new float[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = Float.parseFloat(parts[i]);
        }
        return numbers;
    }
}
