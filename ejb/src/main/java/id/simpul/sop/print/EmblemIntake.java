package id.simpul.sop.print;

import id.simpul.core.Refusal;
import id.simpul.tenant.Logo;
import id.simpul.tenant.LogoReader;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Takes an emblem that somebody brings, once it has been printed on trial: it will stand on every sheet of the office. */
public final class EmblemIntake {

    private EmblemIntake() {}

    /**
     * Reads an emblem and draws it on a page that nobody sees.
     *
     * @throws Refusal invalid when it cannot be printed; else as {@link LogoReader#read}
     */
    public static Logo read(byte[] file) {
        Logo logo = LogoReader.read(file);
        Emblem emblem = new Emblem(logo.sha256(), logo.mediaType(), logo.content());
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                new PdfDrawing(document, content, new PdfFonts(document), emblem)
                        .emblem(new Rectangle2D.Double(0, 0, 170, 170));
            }
        } catch (IOException e) {
            throw Refusal.invalid("logo.undrawable", "/logo");
        }
        return logo;
    }
}
