package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.simpul.core.Yaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The forms in which a version leaves the product, each taken from its own page by its own button: what they say is held
 * against a paper.
 */
final class FourForms {

    /** A row as all of them can say it. */
    private record Row(String no, String uraian, List<String> kelengkapan, String waktu, List<String> output) {

        static Row of(JsonNode step) {
            return new Row(
                    bare(step.path("no").asText()),
                    bare(step.path("uraian").asText()),
                    texts(step.path("kelengkapan")),
                    bare(step.path("waktu").asText()),
                    texts(step.path("output")));
        }
    }

    private final Page page;
    private final JsonNode paper;

    /** @param page that shows the version */
    FourForms(Page page, JsonNode paper) {
        this.page = page;
        this.paper = paper;
    }

    void sayWhatThePaperSays(String office) throws IOException {
        thePage();
        theSheet();
        theFile();
        theDiagram(office);
    }

    private void thePage() {
        var rows = page.locator("table.s-sop tbody tr");
        var lanes = page.locator("table.s-sop thead th.lajur").allInnerTexts();
        assertThat(lanes.stream().map(FourForms::letters).toList())
                .as("heads of the page's lanes")
                .isEqualTo(heads().map(FourForms::letters).toList());
        assertThat(rows.count()).isEqualTo(paper.path("steps").size());
        for (var i = 0; i < rows.count(); i++) {
            var step = paper.path("steps").path(i);
            // the first row also holds the chart
            var cells = rows.nth(i).locator("td:not(.bagan)");
            assertThat(letters(cells.nth(0).innerText()))
                    .isEqualTo(letters(step.path("no").asText()));
            assertThat(letters(cells.nth(1).innerText()))
                    .isEqualTo(letters(step.path("uraian").asText()));
            assertThat(items(cells.nth(2))).isEqualTo(items(step.path("kelengkapan")));
            assertThat(letters(cells.nth(3).innerText()))
                    .isEqualTo(letters(step.path("waktu").asText()));
            assertThat(items(cells.nth(4))).isEqualTo(items(step.path("output")));
            assertThat(letters(cells.nth(5).innerText()))
                    .isEqualTo(letters(step.path("keterangan").asText()));
        }
    }

    private static String items(Locator cell) {
        return letters(cell.innerText().replaceAll("(?m)^\\s*\\d+\\.\\s", "")).replace(",", "");
    }

    private static String items(JsonNode list) {
        return letters(String.join("", texts(list))).replace(",", "");
    }

    /** Every word of the paper is printed, as often as it stands there. */
    private void theSheet() throws IOException {
        try (var document = Loader.loadPDF(taken("pdf-f4"))) {
            var printed = new ArrayList<>(words(new PDFTextStripper().getText(document)));
            for (var step : paper.path("steps")) {
                var said = new ArrayList<String>();
                said.add(step.path("uraian").asText());
                said.add(step.path("waktu").asText());
                said.add(step.path("keterangan").asText());
                said.addAll(texts(step.path("kelengkapan")));
                said.addAll(texts(step.path("output")));
                said.stream().flatMap(text -> words(text).stream()).forEach(word -> assertThat(printed.remove(word))
                        .as("“%s” of row %s", word, step.path("no").asText())
                        .isTrue());
            }
            heads().flatMap(lane -> words(lane).stream()).forEach(word -> assertThat(printed.remove(word))
                    .as("“%s” of a lane", word)
                    .isTrue());
        }
    }

    private void theFile() throws IOException {
        assertThat(rows(Yaml.parse(taken("yaml")).root())).isEqualTo(rows(paper));
    }

    /** Brought to another office without what it carries for us, so that its own tasks, lanes and notes speak. */
    private void theDiagram(String office) throws IOException {
        var bare = new String(taken("bpmn"), StandardCharsets.UTF_8)
                .replaceAll("(?s)<extensionElements>.*?</extensionElements>", "");
        var draft = ApiTest.as("admin." + office)
                .contentType("application/bpmn+xml")
                .body(bare.getBytes(StandardCharsets.UTF_8))
                .post("/sops");
        assertThat(draft.statusCode()).as(draft.asString()).isEqualTo(201);
        var read = ApiTest.as("admin." + office)
                .accept("application/yaml")
                .get("/sops/" + draft.path("code") + "/versions/" + draft.path("version"))
                .asByteArray();
        var diagram = Yaml.parse(read).root();
        assertThat(rows(diagram)).isEqualTo(rows(paper));
        assertThat(names(diagram.path("lanes"))).isEqualTo(names(paper.path("lanes")));
    }

    private byte[] taken(String form) throws IOException {
        var menu = page.locator("details.s-menu:has(a[href*='unduh=" + form + "'])");
        if (menu.getAttribute("open") == null) {
            menu.locator("summary").click();
        }
        var link = menu.locator("a[href*='unduh=" + form + "']").first();
        return Files.readAllBytes(page.waitForDownload(link::click).path());
    }

    private static List<Row> rows(JsonNode sop) {
        return StreamSupport.stream(sop.path("steps").spliterator(), false)
                .map(Row::of)
                .toList();
    }

    /** What stands above the lanes: their names without what is in brackets, for which a column has no room. */
    private Stream<String> heads() {
        return names(paper.path("lanes")).stream().map(name -> name.replaceAll("\\s*\\([^)]*\\)", ""));
    }

    private static List<String> names(JsonNode lanes) {
        return StreamSupport.stream(lanes.spliterator(), false)
                .map(lane -> lane.path("name").asText())
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(item -> texts.add(bare(item.asText())));
        return texts;
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("[\\s,]+")).filter(word -> !word.isEmpty()).toList();
    }

    /** Without the blanks and hyphens at which lines were broken. */
    private static String letters(String text) {
        return text.replaceAll("[\\s\\u00AD-]+", "");
    }

    private static String bare(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
