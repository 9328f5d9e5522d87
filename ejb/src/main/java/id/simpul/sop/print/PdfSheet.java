package id.simpul.sop.print;

import id.simpul.core.Refusal;
import id.simpul.sop.SopDocument;
import id.simpul.sop.chart.Format;
import id.simpul.sop.chart.Sheet;
import id.simpul.sop.chart.SopChart;
import id.simpul.sop.chart.SvgSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;
import org.jboss.logging.Logger;

/** Writes the sheet of an SOP as a PDF that the head of the office signs. The same input always gives the same bytes. */
public final class PdfSheet {

    /** Points in a tenth of a millimetre. */
    private static final float POINTS = 72f / 254;

    private static final Logger LOG = Logger.getLogger(PdfSheet.class);

    /** Emblems that could not be drawn, by their fingerprints: told once, not with each sheet. */
    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

    private PdfSheet() {}

    /**
     * Prints an SOP. A kept emblem that cannot be drawn is left out: the office needs its sheet.
     *
     * @param sop        a document that passed the checks of its reader
     * @param letterhead of its office
     * @param paper      {@link Format#F4} or {@link Format#A4}
     * @return the bytes of a PDF: the identity page, then the flow
     * @throws Refusal {@code sop.print.identityTooLong}, or what {@link SopChart#draw} refuses
     */
    public static byte[] write(SopDocument sop, Letterhead letterhead, Format paper) {
        Sheet sheet = SopChart.draw(sop, paper);
        try {
            return withEmblem(sop, letterhead, sheet, paper);
        } catch (IOException e) {
            throw new UncheckedIOException("a PDF in memory", e);
        }
    }

    private static byte[] withEmblem(SopDocument sop, Letterhead letterhead, Sheet sheet, Format paper)
            throws IOException {
        try {
            return write(sop, letterhead, sheet, paper);
        } catch (Undrawable e) {
            if (TOLD.add(letterhead.emblem().sha256())) {
                LOG.warnf(e, "the emblem %s cannot be drawn; sheets go without it", letterhead.emblem());
            }
            return write(sop, new Letterhead(letterhead.office(), null, letterhead.address()), sheet, paper);
        }
    }

    private static byte[] write(SopDocument sop, Letterhead letterhead, Sheet sheet, Format paper) throws IOException {
        List<String> pages = pages(sop, letterhead, sheet);
        try (PDDocument document = new PDDocument()) {
            describe(document, sheet, letterhead);
            PdfFonts fonts = new PdfFonts(document);
            for (String page : pages) {
                draw(document, page, fonts, letterhead.emblem(), paper);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Each page as SVG: what the PDF holds, before it is one. */
    static List<String> pages(SopDocument sop, Letterhead letterhead, Sheet sheet) {
        List<String> pages = new ArrayList<>();
        pages.add(IdentityPage.write(
                sop, letterhead, sheet.format(), sheet.pages().size() + 1));
        pages.addAll(SvgSheet.pages(sheet));
        return pages;
    }

    /** No dates, and an id of its own words: nothing in the file depends on when it was written. */
    private static void describe(PDDocument document, Sheet sheet, Letterhead letterhead) {
        PDDocumentInformation about = document.getDocumentInformation();
        about.setTitle(sheet.title());
        about.setSubject(sheet.number().isBlank() ? null : "Nomor SOP " + sheet.number());
        about.setAuthor(letterhead.office());
        about.setCreator("Simpul");
        document.setDocumentId(0L);
        document.getDocumentCatalog().setLanguage("id-ID");
        PDViewerPreferences viewer = new PDViewerPreferences(new COSDictionary());
        viewer.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(viewer);
    }

    private static void draw(PDDocument document, String svg, PdfFonts fonts, Emblem emblem, Format paper)
            throws IOException {
        PDPage page = new PDPage(new PDRectangle(paper.width() * POINTS, paper.height() * POINTS));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.transform(new Matrix(POINTS, 0, 0, -POINTS, 0, paper.height() * POINTS));
            new PdfDrawing(document, content, fonts, emblem).draw(svg);
        }
    }
}
