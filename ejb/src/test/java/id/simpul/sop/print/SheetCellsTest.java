package id.simpul.sop.print;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.sop.Lane;
import id.simpul.sop.Outcome;
import id.simpul.sop.SopDocument;
import id.simpul.sop.Step;
import id.simpul.sop.chart.Format;
import id.simpul.sop.chart.Shipped;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of the printed flow, cell by cell: read by the frames and the letters that the bytes of the PDF hold, no layout. */
class SheetCellsTest {

    private static final Pattern CONNECTOR =
            Pattern.compile("([A-Z]): (ke|dari) langkah (\\S+?)( \\([^)]*\\))?, hal\\. (\\d+)");

    /** A framed cell and what stands in it. */
    private record Cell(Rectangle2D frame, String text) {}

    static Stream<Arguments> everySheet() {
        return Stream.of(Format.F4, Format.A4)
                .flatMap(paper -> Shipped.sops().stream().map(sop -> Arguments.of(sop.code(), paper, sop)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everySheet")
    void everyRowsWordsStandInItsOwnCells(String code, Format paper, SopDocument sop) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (List<Cell> page : pages(sop, paper)) {
            rows(page)
                    .forEach(row -> rows.add(row.stream()
                            .map(Cell::text)
                            .map(SheetCellsTest::letters)
                            .toList()));
        }
        assertThat(rows).hasSameSizeAs(sop.steps());
        for (int i = 0; i < rows.size(); i++) {
            Step step = sop.steps().get(i);
            assertThat(rows.get(i).subList(0, 5))
                    .containsExactly(
                            letters(step.no()),
                            letters(step.uraian()),
                            letters(String.join(", ", step.kelengkapan())),
                            letters(step.waktu()),
                            letters(String.join(", ", step.output())));
            assertThat(rows.get(i).get(5)).startsWith(letters(step.keterangan() == null ? "" : step.keterangan()));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everySheet")
    void everyLanesHeadStandsAboveItsColumnInOrder(String code, Format paper, SopDocument sop) throws IOException {
        for (List<Cell> page : pages(sop, paper)) {
            double after = 0;
            for (Lane lane : sop.lanes()) {
                String name = letters(lane.name().replaceAll("\\s*\\([^)]*\\)", ""));
                double left = after;
                Cell head = page.stream()
                        .filter(cell -> letters(cell.text()).equals(name)
                                && cell.frame().getMinX() >= left - 0.1)
                        .min(Comparator.comparingDouble(cell -> cell.frame().getMinX()))
                        .orElseThrow(() -> new AssertionError(lane.name() + " after " + left));
                after = head.frame().getMaxX();
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everySheet")
    void everyQuestionOfARowHasItsTwoAnswersThere(String code, Format paper, SopDocument sop) throws IOException {
        int at = 0;
        try (PDDocument pdf = Loader.loadPDF(print(sop, paper))) {
            for (int number = 1; number < pdf.getNumberOfPages(); number++) {
                PDPage page = pdf.getPage(number);
                for (List<Cell> row : rows(cells(page))) {
                    Step step = sop.steps().get(at++);
                    double left = row.get(1).frame().getMaxX();
                    Rectangle2D lanes = new Rectangle2D.Double(
                            left,
                            row.get(0).frame().getMinY(),
                            row.get(2).frame().getMinX() - left,
                            row.get(0).frame().getHeight());
                    List<String> answers = List.of(text(page, lanes).split("[\\s,]+"));
                    long questions = Math.max(
                            0,
                            step.outcomes().stream().filter(o -> !o.inferred()).count() - 1);
                    assertThat(answers)
                            .as("%s of %s", answers, step.no())
                            .filteredOn("Ya"::equals)
                            .hasSize((int) questions);
                    assertThat(answers)
                            .as("%s of %s", answers, step.no())
                            .filteredOn("Tidak"::equals)
                            .hasSize((int) questions);
                }
            }
        }
        assertThat(at).isEqualTo(sop.steps().size());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everySheet")
    void everyConnectorNamesTheRowAndPageOnTheOtherSide(String code, Format paper, SopDocument sop) throws IOException {
        List<List<Cell>> pages = pages(sop, paper);
        List<String> ends = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            for (Cell cell : pages.get(i)) {
                Matcher connector = CONNECTOR.matcher(cell.text());
                while (connector.find()) {
                    List<Cell> other = pages.get(Integer.parseInt(connector.group(5)) - 2);
                    String no = connector.group(3);
                    assertThat(rows(other))
                            .as(cell.text())
                            .anyMatch(row -> row.get(0).text().strip().equals(no)
                                    || row.get(0).text().strip().equals(no + "."));
                    ends.add(connector.group(1) + " " + connector.group(2));
                }
            }
        }
        if (pages.size() > 1) {
            assertThat(ends).contains("A ke", "A dari").doesNotHaveDuplicates();
        }
        assertThat(ends.size() % 2).isZero();
        // rows that lead to a row of another page
        assertThat(ends.isEmpty()).isEqualTo(!leads(sop, pages));
    }

    private static boolean leads(SopDocument sop, List<List<Cell>> pages) {
        List<Integer> pageOf = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            for (int k = rows(pages.get(i)).size(); k > 0; k--) {
                pageOf.add(i);
            }
        }
        return sop.steps().stream().anyMatch(step -> step.outcomes().stream()
                .filter(o -> !o.inferred())
                .map(Outcome::to)
                .anyMatch(
                        to -> to != null && !pageOf.get(sop.indexOf(step.key())).equals(pageOf.get(sop.indexOf(to)))));
    }

    private static byte[] print(SopDocument sop, Format paper) {
        return PdfSheet.write(sop, new Letterhead("Dinas", null, List.of()), paper);
    }

    private static List<List<Cell>> pages(SopDocument sop, Format paper) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(print(sop, paper))) {
            List<List<Cell>> pages = new ArrayList<>();
            for (int number = 1; number < pdf.getNumberOfPages(); number++) {
                pages.add(cells(pdf.getPage(number)));
            }
            return pages;
        }
    }

    /** From the upper left corner, as text is read. */
    private static List<Cell> cells(PDPage page) throws IOException {
        double height = page.getMediaBox().getHeight();
        List<Cell> cells = new ArrayList<>();
        for (Rectangle2D f : PrintedPage.of(page).frames()) {
            Rectangle2D frame = new Rectangle2D.Double(f.getX(), height - f.getMaxY(), f.getWidth(), f.getHeight());
            cells.add(new Cell(frame, text(page, frame)));
        }
        return cells;
    }

    private static String text(PDPage page, Rectangle2D where) throws IOException {
        PDFTextStripperByArea stripper = new PDFTextStripperByArea();
        stripper.setSortByPosition(true);
        stripper.addRegion("cell", where);
        stripper.extractRegions(page);
        return stripper.getTextForRegion("cell").strip();
    }

    /** Rows of six cells of one height that stand beside each other; a head's cells are of two heights, a strip's three. */
    private static List<List<Cell>> rows(List<Cell> page) {
        TreeMap<Long, List<Cell>> byTop = new TreeMap<>();
        double left = page.stream().mapToDouble(c -> c.frame().getMinX()).min().orElseThrow();
        for (Cell first : page) {
            if (first.frame().getMinX() - left > 0.1 || first.text().matches("(?i)no\\.?")) {
                continue;
            }
            List<Cell> row = page.stream()
                    .filter(c -> Math.abs(c.frame().getMinY() - first.frame().getMinY()) < 0.1)
                    .filter(c -> Math.abs(c.frame().getHeight() - first.frame().getHeight()) < 0.1)
                    .sorted(Comparator.comparingDouble(c -> c.frame().getMinX()))
                    .toList();
            if (row.size() == 6) {
                byTop.put(Math.round(first.frame().getMinY() * 10), row);
            }
        }
        return List.copyOf(byTop.values());
    }

    /** Without the blanks and hyphens at which lines were broken. */
    private static String letters(String text) {
        return text.replaceAll("[\\s\\u00AD-]+", "");
    }
}
