package id.simpul.sop.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.Refusal;
import id.simpul.sop.Lane;
import id.simpul.sop.Printed;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopReader;
import id.simpul.sop.SopWriter;
import id.simpul.sop.Step;
import id.simpul.sop.chart.Format;
import id.simpul.sop.chart.Shipped;
import id.simpul.sop.chart.SopChart;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The seven real SOPs on both papers, read back from the bytes of the PDF. */
class PdfSheetTest {

    private static final String LOGO = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 64 72'>"
            + "<path d='M32 2 L60 10 V36 C60 53 48 64 32 70 Z' fill='#174A8C'/></svg>";
    private static final Letterhead HEAD = new Letterhead(
            "Dinas Kependudukan dan Pencatatan Sipil",
            new Emblem("1", "image/svg+xml", LOGO.getBytes(StandardCharsets.UTF_8)),
            List.of("Jl. Merdeka 1, 30113", "(0711) 350635 · dukcapil@palembang.go.id"));
    private static final float POINTS = 72f / 254;

    private static final Map<String, byte[]> PRINTS = new HashMap<>();

    static Stream<Arguments> everySheet() {
        return Stream.of(Format.F4, Format.A4)
                .flatMap(paper -> Shipped.sops().stream().map(sop -> Arguments.of(sop.code(), paper, sop)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everySheet")
    void hasAnIdentityPageAndThePagesOfItsFlowInTheSizeOfThePaper(String code, Format paper, SopDocument sop)
            throws IOException {
        try (PDDocument pdf = print(sop, paper)) {
            assertThat(pdf.getNumberOfPages())
                    .isEqualTo(1 + SopChart.draw(sop, paper).pages().size());
            for (PDPage page : pdf.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isEqualTo(paper.width() * POINTS);
                assertThat(page.getMediaBox().getHeight()).isEqualTo(paper.height() * POINTS);
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everySheet")
    void noLetterLeavesItsCellOrThePaperAndNoneLiesOnAnother(String code, Format paper, SopDocument sop)
            throws IOException {
        try (PDDocument pdf = print(sop, paper)) {
            for (PDPage page : pdf.getPages()) {
                PrintedPage printed = PrintedPage.of(page);
                assertThat(printed.frames()).hasSizeGreaterThan(10);
                assertThat(printed.glyphs()).hasSizeGreaterThan(200);
                Rectangle2D inside = new Rectangle2D.Float(
                        paper.margin() * POINTS - 1,
                        paper.margin() * POINTS - 1,
                        page.getMediaBox().getWidth() - 2 * paper.margin() * POINTS + 2,
                        page.getMediaBox().getHeight() - 2 * paper.margin() * POINTS + 2);
                assertThat(printed.glyphs()).allMatch(inside::contains);
                noFrameCutsALetter(printed);
                noLetterLiesOnAnother(printed.glyphs());
            }
        }
    }

    private static void noFrameCutsALetter(PrintedPage page) {
        for (Rectangle2D frame : page.frames()) {
            assertThat(page.glyphs())
                    .as("letters cut by %s", frame)
                    .noneMatch(glyph -> frame.intersects(glyph) && !frame.contains(glyph));
        }
    }

    private static void noLetterLiesOnAnother(List<Rectangle2D> glyphs) {
        // side bearings of neighbours may meet
        List<Rectangle2D> cores = glyphs.stream()
                .map(g -> (Rectangle2D)
                        new Rectangle2D.Double(g.getX() + 0.4, g.getY(), g.getWidth() - 0.8, g.getHeight()))
                .sorted(Comparator.comparingDouble(Rectangle2D::getX))
                .toList();
        for (int i = 0; i < cores.size(); i++) {
            Rectangle2D a = cores.get(i);
            for (int k = i + 1; k < cores.size() && cores.get(k).getX() < a.getMaxX(); k++) {
                if (a.intersects(cores.get(k))) {
                    throw new AssertionError(a + " lies on " + cores.get(k));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everySheet")
    void everyWordOfThePaperCanBeFound(String code, Format paper, SopDocument sop) throws IOException {
        try (PDDocument pdf = print(sop, paper)) {
            List<String> found = words(new PDFTextStripper().getText(pdf));
            assertThat(found).containsAll(words(texts(sop)));
        }
    }

    private static String texts(SopDocument sop) {
        Stream<Printed> blocks = Stream.of(
                        sop.dasarHukum(),
                        sop.kualifikasiPelaksana(),
                        sop.keterkaitan(),
                        sop.peralatan(),
                        sop.pencatatan())
                .flatMap(List::stream);
        List<String> texts = new ArrayList<>(blocks.map(Printed::printed).toList());
        texts.add(sop.identity().nomor().printed());
        texts.add(sop.identity().nama().printed());
        texts.add(sop.identity().dibuat().printed());
        texts.add(sop.identity().disahkanOleh().printed().replace(",", ""));
        texts.add(sop.peringatan().printed());
        texts.addAll(sop.paper().letterhead());
        texts.addAll(sop.paper().identityTitle());
        sop.extra().forEach(extra -> extra.items().forEach(item -> texts.add(item.printed())));
        sop.steps().forEach(step -> texts.addAll(texts(step)));
        return String.join(" ", texts);
    }

    private static List<String> texts(Step step) {
        List<String> texts = new ArrayList<>(List.of(step.no(), step.uraian(), step.waktu()));
        texts.add(String.join(", ", step.kelengkapan()));
        texts.add(String.join(", ", step.output()));
        return texts;
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("\\s+"))
                .map(word -> word.replaceAll("[,]+$", ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everySheet")
    void itsFacesTravelWithItAndItSaysWhatItIs(String code, Format paper, SopDocument sop) throws IOException {
        try (PDDocument pdf = print(sop, paper)) {
            for (PDPage page : pdf.getPages()) {
                List<String> faces = new ArrayList<>();
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                    faces.add(page.getResources().getFont(name).getName());
                }
                assertThat(faces).isNotEmpty().allMatch(face -> face.contains("Inter"));
            }
            assertThat(pdf.getDocumentInformation().getTitle())
                    .containsIgnoringCase(sop.identity().nama().printed());
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("id-ID");
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everySheet")
    void theSameInputGivesTheSameBytes(String code, Format paper, SopDocument sop) {
        assertThat(PdfSheet.write(sop, HEAD, paper)).isEqualTo(PdfSheet.write(sop, HEAD, paper));
    }

    /** Compared before compression, which differs between Java versions. To accept a change, copy the lines it shows. */
    @Test
    void thePagesAreThoseThatWereLookedAt() throws Exception {
        String drawn = everySheet()
                .map(Arguments::get)
                .map(sheet -> line((SopDocument) sheet[2], (Format) sheet[1]))
                .collect(Collectors.joining("\n", "", "\n"));
        String lookedAt = new String(
                PdfSheetTest.class.getResourceAsStream("/printed-sheets.txt").readAllBytes(), StandardCharsets.UTF_8);
        assertThat(drawn).isEqualTo(lookedAt);
    }

    private static String line(SopDocument sop, Format paper) {
        List<String> pages = PdfSheet.pages(sop, HEAD, SopChart.draw(sop, paper));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", pages).getBytes(StandardCharsets.UTF_8));
            return sop.code() + " " + paper.name() + " " + pages.size() + " "
                    + HexFormat.of().formatHex(hash, 0, 12);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aReturnThatWasInferredIsPrintedOnceTheOfficeAcceptedIt() throws IOException {
        SopDocument sop = Shipped.sop("inovasi-pelayanan");
        String yaml = SopWriter.write(sop);
        SopDocument accepted = SopReader.read(yaml.replaceAll(
                                "(?m)^ +provenance:\n? *\\{? *explicit: false[^\n]*\n( +(confidence|basis):[^\n]*\n)*",
                                "")
                        .getBytes(StandardCharsets.UTF_8))
                .value();
        assertThat(text(sop)).doesNotContain("Garis putus-putus: dikembalikan. Kuning");
        assertThat(tidak(accepted)).isEqualTo(tidak(sop) + 1);
    }

    private static long tidak(SopDocument sop) throws IOException {
        return words(text(sop)).stream().filter("Tidak"::equals).count();
    }

    private static String text(SopDocument sop) throws IOException {
        try (PDDocument pdf = print(sop, Format.F4)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    void anIdentityThatNoPageHoldsIsRefusedInWords() {
        SopDocument sop = warning("Undang-Undang ".repeat(4000));
        assertThatThrownBy(() -> PdfSheet.write(sop, HEAD, Format.F4))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("sop.print.identityTooLong"));
    }

    @Test
    void charactersWithoutAGlyphAreReplacedAndSpoilNothing() throws IOException {
        SopDocument sop = warning("a \u6f22 b \uD83D\uDE00 c");
        assertThat(text(sop)).contains("a ? b ? c");
    }

    private static SopDocument warning(String words) {
        SopDocument sop = Shipped.sop("inovasi-pelayanan");
        return new SopDocument(
                1,
                sop.code(),
                sop.type(),
                sop.labels(),
                sop.paper(),
                sop.identity(),
                sop.dasarHukum(),
                sop.kualifikasiPelaksana(),
                sop.keterkaitan(),
                sop.peralatan(),
                Printed.of(words),
                sop.pencatatan(),
                sop.extra(),
                null,
                sop.lanes(),
                sop.steps());
    }

    @Test
    void lanesOfTheFlowAreNamedOnEveryPageOfIt() throws IOException {
        SopDocument sop = Shipped.sop("pks-hak-akses");
        try (PDDocument pdf = print(sop, Format.A4)) {
            for (int page = 2; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                List<String> found = words(stripper.getText(pdf));
                for (Lane lane : sop.lanes()) {
                    assertThat(found).contains(lane.name().split(" ")[0]);
                }
            }
        }
    }

    private static PDDocument print(SopDocument sop, Format paper) throws IOException {
        return Loader.loadPDF(
                PRINTS.computeIfAbsent(sop.hashCode() + paper.name(), p -> PdfSheet.write(sop, HEAD, paper)));
    }
}
