package id.simpul.sop.print;

import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Inter in its two weights, embedded in one document as far as it is used there. */
final class PdfFonts {

    private final Face regular;
    private final Face semibold;

    /** A weight. @param known what it can write */
    record Face(PDFont font, CmapLookup known) {

        /** The text with what the face cannot write replaced, so that a strange character spoils no page. */
        String writable(String text) {
            StringBuilder written = new StringBuilder(text.length());
            text.codePoints().forEach(c -> {
                if (Character.isWhitespace(c)) {
                    written.append(' ');
                } else {
                    written.appendCodePoint(known.getGlyphId(c) > 0 ? c : '?');
                }
            });
            return written.toString();
        }

        float width(String text, float size) throws IOException {
            return font.getStringWidth(text) / 1000 * size;
        }
    }

    PdfFonts(PDDocument document) throws IOException {
        this.regular = face(document, "inter-400.ttf");
        this.semibold = face(document, "inter-600.ttf");
    }

    Face weight(String weight) {
        return "600".equals(weight) ? semibold : regular;
    }

    private static Face face(PDDocument document, String file) throws IOException {
        try (InputStream in = PdfFonts.class.getResourceAsStream(file)) {
            TrueTypeFont face = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in));
            document.registerTrueTypeFontForClosing(face);
            return new Face(PDType0Font.load(document, face, true), face.getUnicodeCmapLookup());
        }
    }
}
