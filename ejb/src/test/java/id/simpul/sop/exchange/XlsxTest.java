package id.simpul.sop.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.simpul.sop.SopDocument;
import id.simpul.sop.SopReader;
import id.simpul.sop.chart.Shipped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class XlsxTest {

    private static final SopDocument PASER = Shipped.sop("pelayanan-kerja-sama");

    static Stream<SopDocument> sops() {
        return Shipped.sops().stream();
    }

    @ParameterizedTest
    @MethodSource("sops")
    void whatGoesOutComesBackWithoutLoss(SopDocument sop) {
        ForeignFile file = XlsxReader.read(XlsxWriter.write(sop));

        assertThat(file.findings()).isEmpty();
        assertThat(SopReader.read(file.yaml()).value()).isEqualTo(sop);
    }

    @ParameterizedTest
    @MethodSource("sops")
    void theSheetsAloneSayTheStepsLanesAndOutcomes(SopDocument sop) {
        ForeignFile file = XlsxReader.read(rewritten(
                XlsxWriter.write(sop), "xl/workbook.xml", text -> text.replace("name=\"Simpul\"", "name=\"Lain\"")));
        SopDocument back = SopReader.read(file.yaml()).value();

        assertThat(file.findings()).extracting(f -> f.problem().key()).containsExactly("xlsx.sheetUnknown");
        assertThat(back.lanes()).isEqualTo(sop.lanes());
        assertThat(back.steps()).hasSameSizeAs(sop.steps());
        for (int i = 0; i < sop.steps().size(); i++) {
            assertThat(back.steps().get(i))
                    .usingRecursiveComparison()
                    .ignoringFields("provenance", "proposal", "recurs", "waitsFor", "outcomes.provenance")
                    .isEqualTo(sop.steps().get(i));
        }
    }

    @Test
    void whatWasTypedInACellCountsMoreThanWhatWasThere() {
        byte[] bytes = XlsxWriter.write(PASER);
        byte[] typed = rewritten(
                bytes, "xl/sharedStrings.xml", text -> text.replace(">23 /005/SOP/DKPS/I/2024<", ">99/SOP/2026<"));

        SopDocument back = SopReader.read(XlsxReader.read(typed).yaml()).value();

        assertThat(back.identity().nomor().meaning()).isEqualTo("99/SOP/2026");
        assertThat(back.identity().efektif()).isEqualTo(PASER.identity().efektif());
    }

    @Test
    void aProblemOfTheSopIsSaidAtItsCell() {
        byte[] bytes = rewritten(
                XlsxWriter.write(PASER), "xl/sharedStrings.xml", text -> text.replace(">1 hari<", ">sebentar lagi<"));
        ForeignFile file = XlsxReader.read(bytes);

        assertThat(SopReader.read(file.yaml()).problems()).map(file::found).anySatisfy(finding -> {
            assertThat(finding.place()).isEqualTo("Langkah!J2");
            assertThat(finding.problem().key()).isEqualTo("sop.waktuUnreadable");
        });
    }

    /** What Excel leaves in a cell that is not formatted as text. @param cell the XML inside row 5 of the first sheet */
    private static ForeignFile typed(String attributes, String value, String... formats) {
        byte[] sheet = rewritten(
                XlsxWriter.write(PASER),
                "xl/worksheets/sheet1.xml",
                text -> text.replaceFirst(
                        "<c r=\"B6\"[^>]*>.*?</c>", "<c r=\"B6\" " + attributes + "><v>" + value + "</v></c>"));
        return formats.length == 0
                ? sheet(sheet)
                : sheet(rewritten(sheet, "xl/styles.xml", text -> text.replaceFirst(
                                "<numFmts[^>]*>|<fonts",
                                "<numFmts><numFmt numFmtId=\"200\" formatCode=\""
                                        + java.util.regex.Matcher.quoteReplacement(formats[0]) + "\"/>"
                                        + (text.contains("<numFmts") ? "" : "</numFmts><fonts"))
                        .replaceFirst(
                                "(?s)<cellXfs([^>]*)>(.*?)</cellXfs>",
                                "<cellXfs$1>$2<xf numFmtId=\"200\"/></cellXfs>")));
    }

    private static ForeignFile sheet(byte[] bytes) {
        return XlsxReader.read(bytes);
    }

    private static String revision(ForeignFile file) {
        assertThat(file.findings()).isEmpty();
        return id.simpul.core.Yaml.parse(file.yaml())
                .root()
                .at("/identity/dibuat")
                .asText();
    }

    /** Index of the style that {@link #typed} adds behind those of the writer. */
    private static String last() {
        try {
            String styles = new String(
                    ZipParts.read(XlsxWriter.write(PASER), 100, 10_000_000).get("xl/styles.xml"),
                    StandardCharsets.UTF_8);
            String cells = styles.substring(styles.indexOf("<cellXfs"), styles.indexOf("</cellXfs>"));
            return "s=\"" + (cells.split("<xf ").length - 1) + "\"";
        } catch (ZipParts.Unpackable e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aDateThatExcelMadeOfWhatWasTypedIsThatDayAgain() {
        for (String format : List.of("d mmmm yyyy", "[$-421]dd mmmm yyyy;@", "yyyy-mm-dd", "dd/mm/yy")) {
            assertThat(revision(typed(last(), "45294", format))).as(format).isEqualTo("3 Januari 2024");
        }
        assertThat(revision(typed(last(), "45294.0", "dd/mm/yyyy"))).isEqualTo("3 Januari 2024");
        assertThat(revision(typed("t=\"d\"", "2024-01-03"))).isEqualTo("3 Januari 2024");
        assertThat(revision(sheet(rewritten(
                        XlsxWriter.write(PASER),
                        "xl/worksheets/sheet1.xml",
                        text -> text.replaceFirst("<c r=\"B6\"[^>]*>.*?</c>", "<c r=\"B6\"><v>45294</v></c>")))))
                .as("without a style nobody can know")
                .isEqualTo("45294");
    }

    @Test
    void whatAnotherProgramTurnedIntoADateIsReadFromItsOwnStyle() {
        byte[] made = book(b -> {
            Worksheet sheet = b.newWorksheet("Identitas");
            sheet.value(0, 0, "Isian");
            sheet.value(0, 1, "Nilai");
            sheet.value(1, 0, "Tanggal revisi");
            sheet.value(1, 1, java.time.LocalDate.of(2024, 2, 29));
            sheet.style(1, 1).format("dd/mm/yyyy").set();
            sheet.value(2, 0, "Nomor SOP");
            sheet.value(2, 1, 2);
            for (var rest : Map.of(
                            "Lajur",
                            Template.LANE_COLUMNS,
                            "Langkah",
                            Template.STEP_COLUMNS,
                            "Hasil",
                            Template.OUTCOME_COLUMNS)
                    .entrySet()) {
                Worksheet empty = b.newWorksheet(rest.getKey());
                for (int c = 0; c < rest.getValue().size(); c++) {
                    empty.value(0, c, rest.getValue().get(c).head());
                }
            }
        });
        var root = id.simpul.core.Yaml.parse(XlsxReader.read(made).yaml()).root();
        assertThat(root.at("/identity/revisi").asText()).isEqualTo("29 Februari 2024");
        assertThat(root.at("/identity/nomor").asText()).isEqualTo("2");
    }

    @Test
    void numbersAreWhatWasTyped() {
        assertThat(revision(typed("", "2"))).isEqualTo("2");
        assertThat(revision(typed("", "2.0"))).isEqualTo("2");
        assertThat(revision(typed("t=\"n\"", "1E3"))).isEqualTo("1000");
        assertThat(revision(typed("", "0.30000000000000004"))).isEqualTo("0.3");
        assertThat(revision(typed(last(), "0.5", "0%"))).isEqualTo("50%");
        assertThat(revision(typed(last(), "12", "#,##0.00"))).isEqualTo("12");
        assertThat(revision(typed(last(), "7", "&quot;hari&quot;0"))).isEqualTo("7");
    }

    @Test
    void whatIsNotCertainAnyMoreIsAskedForAgainAtItsCell() {
        for (ForeignFile file : List.of(
                typed(last(), "0.3125", "h:mm"),
                typed(last(), "45293.5", "dd/mm/yyyy"),
                typed(last(), "59", "dd/mm/yyyy"),
                typed("", "196902021992122000"),
                typed("t=\"b\"", "1"),
                typed("t=\"e\"", "#N/A"),
                typed("t=\"d\"", "kemarin"))) {
            assertAskedForAgain(file);
        }
    }

    private static void assertAskedForAgain(ForeignFile file) {
        assertThat(file.findings())
                .extracting(f -> f.place() + " " + f.problem().key())
                .containsExactly("Identitas!B6 xlsx.notText");
    }

    @Test
    void aNumberThatWouldBeWrittenOutIntoMillionsOfDigitsIsAskedForAgain() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertAskedForAgain(typed(last(), "1e120000", "0%"));
            assertAskedForAgain(typed(last(), "1e2147483647", "0%"));
            assertAskedForAgain(typed("", "12345678901234567891e2147483640"));
            assertAskedForAgain(typed(last(), "-99999999999999", "dd/mm/yyyy"));
            assertAskedForAgain(typed("", "0." + "1".repeat(39)));
        });
        assertThat(revision(typed("", "0.10000000000000001"))).isEqualTo("0.1");
    }

    @Test
    void aFormatLongerThanProgramsTakeIsNotReadAtAll() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertAskedForAgain(typed(last(), "5", "[".repeat(1_000_000))));
        assertThat(revision(typed(last(), "5", "0" + " ".repeat(254)))).isEqualTo("5");
        assertAskedForAgain(typed(last(), "5", "0" + " ".repeat(255)));
    }

    @Test
    void everyCellOfTheFormIsTextAlsoWhereNothingStandsYet() throws Exception {
        Map<String, byte[]> parts = ZipParts.read(XlsxWriter.write(PASER), 100, 10_000_000);
        String styles = new String(parts.get("xl/styles.xml"), StandardCharsets.UTF_8);
        List<String> formats = new java.util.ArrayList<>();
        var xf = java.util.regex.Pattern.compile("<xf numFmtId=\"(\\d+)\"")
                .matcher(styles.substring(styles.indexOf("<cellXfs"), styles.indexOf("</cellXfs>")));
        while (xf.find()) {
            formats.add(xf.group(1));
        }
        var own = java.util.regex.Pattern.compile("numFmtId=\"(\\d+)\" formatCode=\"@\"")
                .matcher(styles);
        String text = own.find() ? own.group(1) : "49";
        for (int sheet = 1; sheet <= 4; sheet++) {
            String xml = new String(parts.get("xl/worksheets/sheet" + sheet + ".xml"), StandardCharsets.UTF_8);
            var cell = java.util.regex.Pattern.compile("<c r=\"[A-Z]+(\\d+)\" s=\"(\\d+)\"")
                    .matcher(xml);
            int rows = 0;
            while (cell.find()) {
                assertThat(formats.get(Integer.parseInt(cell.group(2)))).isEqualTo(text);
                rows = Math.max(rows, Integer.parseInt(cell.group(1)));
            }
            assertThat(xml).doesNotContainPattern("<c r=\"[A-Z]+\\d+\" t=");
            assertThat(rows).isGreaterThan(40);
            assertThat(xml).containsPattern("<col [^>]*style=\"[1-9]");
        }
    }

    @Test
    void mergedCellsAreNamed() {
        assertThat(finding(book(b -> steps(b).range(1, 1, 2, 1).merge())))
                .isEqualTo("Langkah!B2:B3: Sel-sel ini digabung; pisahkan, lalu isi tiap sel.");
    }

    @Test
    void formulasAreNamed() {
        assertThat(finding(book(b -> steps(b).formula(3, 2, "A1"))))
                .isEqualTo("Langkah!C4: Sel ini berisi rumus; ganti dengan nilainya.");
    }

    @Test
    void aMissingSheetIsNamed() {
        byte[] bytes = rewritten(
                XlsxWriter.write(PASER), "xl/workbook.xml", text -> text.replace("name=\"Lajur\"", "name=\"Lajr\""));
        assertThat(all(bytes))
                .contains("Lajur: Lembar “Lajur” tidak ada.", "Lajr: Lembar “Lajr” tidak dikenal dan tidak dibaca.");
    }

    @Test
    void aHeadAWordAndAStepThatNobodyKnowsAreNamed() {
        byte[] head = rewritten(
                XlsxWriter.write(PASER), "xl/sharedStrings.xml", text -> text.replace(">Kegiatan<", ">Kegiatn<"));
        assertThat(all(head)).anyMatch(s -> s.startsWith("Langkah!C1: Judul kolom “Kegiatn” tidak dikenal"));
        byte[] word =
                rewritten(XlsxWriter.write(PASER), "xl/sharedStrings.xml", text -> text.replace(">kirim<", ">krim<"));
        assertThat(all(word)).anyMatch(s -> s.startsWith("Langkah!D2: “krim” tidak dikenal; pilih dari: proses,"));
    }

    @Test
    void whatIsNoSpreadsheetIsRefused() {
        for (byte[] bytes : List.of(
                new byte[0],
                "code: x".getBytes(StandardCharsets.UTF_8),
                "%PDF-1.7".getBytes(StandardCharsets.UTF_8),
                zip("xl/workbook.xml", "<workbook/>".getBytes(StandardCharsets.UTF_8)),
                new byte[] {'P', 'K', 3, 4, 9, 9, 9})) {
            assertThat(all(bytes)).containsExactly(": Ini bukan berkas XLSX.");
        }
    }

    @Test
    void aBombIsNotUnpacked() {
        byte[] bomb = zip("xl/workbook.xml", new byte[64 * 1024 * 1024]);

        assertThat(bomb.length).isLessThan(XlsxBook.MAX_BYTES);
        assertThat(all(bomb)).containsExactly(": Isi berkas ini jauh lebih besar daripada formulir SOP.");
        assertThat(all(new byte[XlsxBook.MAX_BYTES + 1])).containsExactly(": Berkas lebih besar dari 2048 KB.");
    }

    @Test
    void aSheetWithADocumentTypeIsNoSpreadsheet() {
        byte[] bytes = rewritten(
                XlsxWriter.write(PASER),
                "xl/workbook.xml",
                text -> text.replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"));
        assertThat(all(bytes)).containsExactly(": Ini bukan berkas XLSX.");
    }

    @Test
    void noCellBeginsAFormula() {
        assertThat(Template.plain(Template.defused("=1+1"))).isEqualTo("=1+1");
        assertThat(Template.plain(Template.defused("'=1+1"))).isEqualTo("'=1+1");
        assertThat(Template.defused("-")).isEqualTo("'-");
        assertThat(Template.defused("Surat")).isEqualTo("Surat");
    }

    private static String finding(byte[] bytes) {
        return all(bytes).get(0);
    }

    private static List<String> all(byte[] bytes) {
        ForeignFile file = XlsxReader.read(bytes);
        assertThat(file.yaml()).isNull();
        return file.findings().stream()
                .map(f -> f.place() + ": " + f.problem().indonesian())
                .toList();
    }

    private static Worksheet steps(Workbook book) {
        return book.newWorksheet("Langkah");
    }

    private static byte[] book(Consumer<Workbook> filling) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Kantor", "1.0")) {
            filling.accept(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The file with one of its parts edited, as another program would leave it. */
    private static byte[] rewritten(byte[] bytes, String part, UnaryOperator<String> edit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry :
                    ZipParts.read(bytes, 100, 10_000_000).entrySet()) {
                byte[] content = entry.getValue();
                if (entry.getKey().equals(part)) {
                    String before = new String(content, StandardCharsets.UTF_8);
                    String after = edit.apply(before);
                    assertThat(after).as("edited").isNotEqualTo(before);
                    content = after.getBytes(StandardCharsets.UTF_8);
                }
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(content);
            }
        } catch (IOException | ZipParts.Unpackable e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
