package id.simpul.sop.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.sop.SopDocument;
import id.simpul.sop.SopReader;
import id.simpul.sop.chart.Shipped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
