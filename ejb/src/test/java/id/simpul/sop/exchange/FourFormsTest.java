package id.simpul.sop.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.core.Yaml;
import id.simpul.sop.Lane;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopReader;
import id.simpul.sop.SopWriter;
import id.simpul.sop.Step;
import id.simpul.sop.chart.ChartTable;
import id.simpul.sop.chart.Format;
import id.simpul.sop.chart.Shipped;
import id.simpul.sop.chart.SopChart;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page, the file and the diagram of one SOP say the same rows, lanes and outputs; the sheet: {@code SheetCellsTest}. */
class FourFormsTest {

    static Stream<SopDocument> sops() {
        return Shipped.sops().stream();
    }

    /** A row as all can say it. */
    private record Row(String no, String uraian, List<String> kelengkapan, String waktu, List<String> output) {

        static Row of(Step step) {
            return new Row(
                    bare(step.no()),
                    bare(step.uraian()),
                    bare(step.kelengkapan()),
                    bare(step.waktu()),
                    bare(step.output()));
        }

        static Row of(JsonNode step) {
            return new Row(
                    bare(step.path("no").asText()),
                    bare(step.path("uraian").asText()),
                    bare(texts(step.path("kelengkapan"))),
                    bare(step.path("waktu").asText()),
                    bare(texts(step.path("output"))));
        }
    }

    @ParameterizedTest
    @MethodSource("sops")
    void theFileAndTheDiagramSayTheSameRowsLanesAndOutputs(SopDocument sop) {
        SopDocument file = SopReader.read(SopWriter.write(sop).getBytes(StandardCharsets.UTF_8))
                .value();
        // without what it carries for us, so that tasks, lanes and notes speak for themselves
        String bare = BpmnWriter.write(sop).replaceAll("(?s)<extensionElements>.*?</extensionElements>", "");
        JsonNode diagram = Yaml.parse(BpmnReader.read(bare.getBytes(StandardCharsets.UTF_8), Map.of())
                        .yaml())
                .root();

        assertThat(StreamSupport.stream(diagram.path("steps").spliterator(), false)
                        .map(Row::of)
                        .toList())
                .isEqualTo(file.steps().stream().map(Row::of).toList());
        assertThat(StreamSupport.stream(diagram.path("steps").spliterator(), false)
                        .map(step -> texts(step.path("lanes")))
                        .toList())
                .isEqualTo(file.steps().stream().map(Step::lanes).toList());
        assertThat(StreamSupport.stream(diagram.path("lanes").spliterator(), false)
                        .map(lane -> lane.path("name").asText())
                        .toList())
                .isEqualTo(file.lanes().stream().map(Lane::name).toList());
    }

    @ParameterizedTest
    @MethodSource("sops")
    void thePageSaysTheRowsOfTheFileInTheirOrder(SopDocument sop) {
        ChartTable page = ChartTable.of(SopChart.draw(sop, Format.SCREEN), Map.of());

        assertThat(page.rows())
                .extracting(ChartTable.Row::step)
                .isEqualTo(sop.steps().stream().map(Step::key).toList());
        assertThat(page.heads().lanes()).hasSameSizeAs(sop.lanes());
        for (int i = 0; i < sop.steps().size(); i++) {
            ChartTable.Row row = page.rows().get(i);
            Step step = sop.steps().get(i);
            assertThat(letters(row.kegiatan())).isEqualTo(letters(step.uraian()));
            assertThat(letters(row.waktu())).isEqualTo(letters(step.waktu()));
            step.kelengkapan()
                    .forEach(item -> assertThat(letters(row.kelengkapan())).contains(letters(item)));
            step.output().forEach(item -> assertThat(letters(row.output())).contains(letters(item)));
        }
    }

    private static String letters(List<String> lines) {
        return letters(String.join("", lines));
    }

    /** Without the blanks and hyphens at which lines were broken. */
    private static String letters(String text) {
        return text.replaceAll("[\\s\\u00AD-]+", "");
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static List<String> bare(List<String> texts) {
        return texts.stream().map(FourFormsTest::bare).toList();
    }

    private static String bare(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
