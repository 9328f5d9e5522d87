package id.simpul.sop.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.core.Json;
import id.simpul.core.Problem;
import id.simpul.core.Yaml;
import id.simpul.sop.Outcome;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopReader;
import id.simpul.sop.Step;
import id.simpul.sop.chart.Format;
import id.simpul.sop.chart.Shipped;
import id.simpul.sop.print.Letterhead;
import id.simpul.sop.print.PdfSheet;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BpmnReaderTest {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="x">
            """;

    /** As a modeller writes it: a pool of two lanes, a choice, parallel work, a timer, data, and what no SOP knows. */
    private static final String OFFICE = HEAD + """
              <bpmn:collaboration id="c"><bpmn:participant id="pool" name="Layanan Data" processRef="p"/>
                <bpmn:participant id="other" name="Bank" processRef="q"/>
                <bpmn:messageFlow id="mf" name="bayar" sourceRef="a" targetRef="x"/></bpmn:collaboration>
              <bpmn:process id="q" name="Bank"><bpmn:task id="x" name="Terima uang"/></bpmn:process>
              <bpmn:process id="p">
                <bpmn:laneSet><bpmn:lane id="L1" name="Pemohon"><bpmn:flowNodeRef>a</bpmn:flowNodeRef></bpmn:lane>
                  <bpmn:lane id="L2" name="Kepala Bidang"><bpmn:flowNodeRef>b</bpmn:flowNodeRef>
                    <bpmn:flowNodeRef>c</bpmn:flowNodeRef><bpmn:flowNodeRef>d1</bpmn:flowNodeRef>
                    <bpmn:flowNodeRef>d2</bpmn:flowNodeRef><bpmn:flowNodeRef>e</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>
                <bpmn:startEvent id="s"/>
                <bpmn:sendTask id="a" name="Mengajukan surat"/>
                <bpmn:userTask id="b" name="Memeriksa berkas"><bpmn:documentation>Teliti betul.</bpmn:documentation>
                  <bpmn:dataInputAssociation id="di"><bpmn:sourceRef>dat</bpmn:sourceRef></bpmn:dataInputAssociation></bpmn:userTask>
                <bpmn:dataObjectReference id="dat" name="Surat permohonan"/>
                <bpmn:boundaryEvent id="t" attachedToRef="b"><bpmn:timerEventDefinition><bpmn:timeDuration>P3D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
                <bpmn:exclusiveGateway id="g" name="Lengkap?"/>
                <bpmn:parallelGateway id="fork"/>
                <bpmn:userTask id="c" name="Menyusun draf"/>
                <bpmn:userTask id="d1" name="Menyiapkan akses"/>
                <bpmn:scriptTask id="d2" name="Menguji akses"><bpmn:multiInstanceLoopCharacteristics/></bpmn:scriptTask>
                <bpmn:parallelGateway id="join"/>
                <bpmn:userTask id="e" name="Menyerahkan"/>
                <bpmn:intermediateCatchEvent id="w" name="Senin"><bpmn:timerEventDefinition/></bpmn:intermediateCatchEvent>
                <bpmn:endEvent id="done"/><bpmn:endEvent id="no"><bpmn:terminateEventDefinition/></bpmn:endEvent>
                <bpmn:group id="grp"/>
                <bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="a"/><bpmn:sequenceFlow id="f2" sourceRef="a" targetRef="b"/>
                <bpmn:sequenceFlow id="f3" sourceRef="b" targetRef="g"/>
                <bpmn:sequenceFlow id="f4" name="ya" sourceRef="g" targetRef="fork"><bpmn:conditionExpression>x = 1</bpmn:conditionExpression></bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="f5" name="kurang" sourceRef="g" targetRef="a"/>
                <bpmn:sequenceFlow id="f6" name="tidak" sourceRef="g" targetRef="no"/>
                <bpmn:sequenceFlow id="f7" sourceRef="fork" targetRef="c"/><bpmn:sequenceFlow id="f8" sourceRef="fork" targetRef="d1"/>
                <bpmn:sequenceFlow id="f9" sourceRef="d1" targetRef="d2"/><bpmn:sequenceFlow id="f10" sourceRef="c" targetRef="join"/>
                <bpmn:sequenceFlow id="f11" sourceRef="d2" targetRef="join"/><bpmn:sequenceFlow id="f12" sourceRef="join" targetRef="w"/>
                <bpmn:sequenceFlow id="f13" sourceRef="w" targetRef="e"/><bpmn:sequenceFlow id="f14" sourceRef="e" targetRef="done"/>
              </bpmn:process>
            </bpmn:definitions>
            """;

    static Stream<SopDocument> sops() {
        return Shipped.sops().stream();
    }

    @ParameterizedTest
    @MethodSource("sops")
    void whatGoesOutComesBackWithoutLoss(SopDocument sop) {
        ForeignFile file = read(BpmnWriter.write(sop));

        assertThat(file.findings()).isEmpty();
        assertThat(SopReader.read(file.yaml()).value()).isEqualTo(sop);
    }

    @ParameterizedTest
    @MethodSource("sops")
    void theDiagramAloneSaysTheRowsLanesWaysAndTimes(SopDocument sop) {
        SopDocument back = bound(read(withoutExtension(sop)));

        assertThat(back.code()).isEqualTo(sop.code());
        assertThat(back.lanes())
                .extracting("key", "name")
                .isEqualTo(
                        sop.lanes().stream().map(l -> tuple(l.key(), l.name())).toList());
        assertThat(back.steps().stream().map(BpmnReaderTest::carried).toList())
                .isEqualTo(sop.steps().stream().map(BpmnReaderTest::carried).toList());
    }

    /** What BPMN has a place for. */
    private static List<Object> carried(Step step) {
        List<Object> carried = new ArrayList<>(List.of(
                step.key(),
                step.no().strip(),
                step.uraian().strip().replaceAll("\\s+", " "),
                step.kind(),
                step.lanes(),
                step.recipients(),
                step.order(),
                step.kelengkapan(),
                step.waktu(),
                step.output(),
                String.valueOf(step.keterangan())));
        boolean choice = step.outcomes().size() > 1;
        for (Outcome outcome : step.outcomes()) {
            carried.add(outcome.key());
            carried.add(String.valueOf(outcome.to()));
            carried.add(choice ? outcome.label() : "");
        }
        return carried;
    }

    @Test
    void aChangedDiagramCountsAndTheRestIsKept() {
        SopDocument sop = Shipped.sop("pelayanan-kerjasama");
        String bpmn = BpmnWriter.write(sop)
                .replaceFirst("(<userTask id=\"langkah-s01\" name=\")[^\"]*", "$1Mengirim surat baru");
        ForeignFile file = read(bpmn);
        SopDocument back = SopReader.read(file.yaml()).value();

        assertThat(keys(file)).containsExactly("bpmn.changed");
        assertThat(back.steps().get(0).uraian()).isEqualTo("Mengirim surat baru");
        assertThat(back.steps().get(0).provenance())
                .isEqualTo(sop.steps().get(0).provenance());
        assertThat(back.steps().subList(1, back.steps().size()))
                .usingRecursiveComparison()
                .isEqualTo(sop.steps().subList(1, sop.steps().size()));
        assertThat(back.identity()).isEqualTo(sop.identity());
        assertThat(back.lanes()).isEqualTo(sop.lanes());
    }

    /** What somebody does to Palembang's diagram in a modeller, as text; the first task is langkah-s01, of 15 minutes. */
    private static ForeignFile edited(String from, String to) {
        String bpmn = BpmnWriter.write(Shipped.sop("pelayanan-kerjasama"));
        String changed = bpmn.replaceFirst(from, to);
        assertThat(changed).as("the edit").isNotEqualTo(bpmn);
        return read(changed);
    }

    private static JsonNode first(ForeignFile file) {
        return tree(file).path("steps").get(0);
    }

    @Test
    void aChangedTimerIsTheStepsTime() {
        ForeignFile file = edited("<timeDuration>PT15M</timeDuration>", "<timeDuration>P5D</timeDuration>");
        assertThat(first(file).path("waktu").asText()).isEqualTo("5 hari");
        assertThat(keys(file)).containsExactly("bpmn.changed");

        assertThat(first(edited("name=\"15 Menit\"", "name=\"2 jam\""))
                        .path("waktu")
                        .asText())
                .isEqualTo("2 jam");
        assertThat(first(edited("Waktu: 15 Menit", "Waktu: 20 Menit"))
                        .path("waktu")
                        .asText())
                .isEqualTo("20 Menit");
        assertThat(keys(edited("<timeDuration>PT15M</timeDuration>", "<timeDuration>R3/PT1S</timeDuration>")))
                .containsExactly("bpmn.changed", "bpmn.timer");
        assertThat(keys(edited(
                        "(?s)<boundaryEvent id=\"waktu-langkah-s01\".*?</boundaryEvent>"
                                + "(.*?)<sequenceFlow id=\"alir-lewat-langkah-s01\"[^>]*>",
                        "$1")))
                .contains("bpmn.changed", "bpmn.timerGone");
        assertThat(keys(edited("(?s)Waktu: 15 Menit(.*?)PT15M", "Waktu: 20 Menit$1P5D")))
                .containsExactly("bpmn.changed", "bpmn.twoTimes");
    }

    @Test
    void whatIsWrittenBesideATaskCountsWhereItWasChanged() {
        JsonNode step = first(edited("Output: [^\n<]*", "Output: Berkas lengkap; Tanda terima"));
        assertThat(step.path("output")).extracting(JsonNode::asText).containsExactly("Berkas lengkap", "Tanda terima");
        step = first(edited("Kelengkapan: [^\n<]*\n", ""));
        assertThat(step.path("kelengkapan")).isEmpty();
        step = first(edited("Output: [^\n<]*", "$0\nCatat di buku agenda."));
        assertThat(step.path("keterangan").asText()).isEqualTo("Catat di buku agenda.");
        step = first(
                edited("userTask id=\"langkah-s01\"((?s).*?)</userTask>", "sendTask id=\"langkah-s01\"$1</sendTask>"));
        assertThat(step.path("kind").asText()).isEqualTo("send");
    }

    @Test
    void dataAndNotesThatHangOnATaskAreCarriedAndLooseOnesAreTold() {
        ForeignFile data = edited(
                "(<userTask id=\"langkah-s01\"(?s).*?)</userTask>",
                "$1<dataInputAssociation id=\"di\"><sourceRef>dat</sourceRef></dataInputAssociation></userTask>"
                        + "<dataObject id=\"d0\"/><dataObjectReference id=\"dat\" name=\"Akta notaris\" dataObjectRef=\"d0\"/>");
        assertThat(first(data).path("kelengkapan")).extracting(JsonNode::asText).contains("Akta notaris");
        assertThat(keys(data)).containsExactly("bpmn.changed");

        // where there is a pool, modellers put notes beside it
        ForeignFile note = edited(
                "</collaboration>",
                "<textAnnotation id=\"n\"><text>Simpan salinan</text></textAnnotation>"
                        + "<association id=\"an\" sourceRef=\"langkah-s01\" targetRef=\"n\"/></collaboration>");
        assertThat(first(note).path("keterangan").asText()).isEqualTo("Simpan salinan");
        assertThat(keys(note)).containsExactly("bpmn.changed");

        ForeignFile loose = edited(
                "</collaboration>", "<textAnnotation id=\"n\"><text>Sesuatu</text></textAnnotation></collaboration>");
        assertThat(told(loose)).containsExactly("n: bpmn.element", ": bpmn.changed");
    }

    @Test
    void whatAnSopHasNoPlaceForIsTold() {
        assertThat(
                        told(
                                edited(
                                        "</collaboration>",
                                        "<participant id=\"bank\" name=\"Bank\"/>"
                                                + "<messageFlow id=\"mf\" sourceRef=\"langkah-s01\" targetRef=\"bank\"/></collaboration>")))
                .containsExactlyInAnyOrder("mf: bpmn.element", "bank “Bank”: bpmn.element", ": bpmn.changed");
        assertThat(told(edited("isExecutable=\"false\"", "isExecutable=\"true\"")))
                .containsExactly(": bpmn.changed", "proses-pelayanan-kerjasama “Pelayanan Kerja Sama”: bpmn.attribute");
        assertThat(told(edited(
                        "(<startEvent[^>]*name=\")[^\"]*(\"[^>]*>)", "$1Awal$2<documentation>Pagi</documentation>")))
                .containsExactly("mulai “Awal”: bpmn.element", ": bpmn.changed", "mulai “Awal”: bpmn.attribute");
        assertThat(told(edited(
                        "(<userTask id=\"langkah-s01\"(?s).*?</documentation>)",
                        "$1<extensionElements><z:form xmlns:z=\"urn:z\" key=\"f\"/></extensionElements>")))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("langkah-s01") && line.endsWith("bpmn.element"));
    }

    @Test
    void aNewNameOfThePoolIsTheSops() {
        ForeignFile file = edited("(<participant id=\"kolam\" name=\")[^\"]*", "$1Kerja Sama Baru");
        assertThat(tree(file).at("/identity/nama").asText()).isEqualTo("Kerja Sama Baru");
        assertThat(tree(file).at("/identity/nomor"))
                .isEqualTo(Yaml.parse(id.simpul.sop.SopWriter.write(Shipped.sop("pelayanan-kerjasama"))
                                .getBytes(StandardCharsets.UTF_8))
                        .root()
                        .at("/identity/nomor"));
    }

    /** As bpmn-js saves a file that was only opened: prefixes, order, defaults and places are its own. */
    @Test
    void aFileThatWasOnlyOpenedAndSavedIsUnchanged() {
        SopDocument sop = Shipped.sop("pelayanan-kerjasama");
        String saved = BpmnWriter.write(sop)
                .replaceAll("(</?)(?!bpmndi|dc:|di:|simpul:|\\?xml)([A-Za-z]+)", "$1bpmn:$2")
                .replace("xmlns=\"http", "xmlns:bpmn=\"http")
                .replace("exporter=\"Simpul\"", "exporter=\"bpmn-js\" exporterVersion=\"17\"")
                .replace(" isExecutable=\"false\"", "")
                .replace(
                        "<bpmn:timeDuration>",
                        "<bpmn:timeDuration xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                                + " xsi:type=\"bpmn:tFormalExpression\">")
                .replaceAll(
                        "(?s)(<bpmn:incoming>[^<]*</bpmn:incoming>)(\\s*)(<bpmn:outgoing>[^<]*</bpmn:outgoing>)",
                        "$3$2$1")
                .replaceAll("(<dc:Bounds x=\")\\d+", "$11")
                .replaceAll(">\\s*\n\\s*<(?!/?simpul)", "><");
        ForeignFile file = read(saved);
        assertThat(file.findings()).isEmpty();
        assertThat(SopReader.read(file.yaml()).value()).isEqualTo(sop);
    }

    private static List<String> told(ForeignFile file) {
        return file.findings().stream()
                .map(f -> f.place() + ": " + f.problem().key())
                .toList();
    }

    @Test
    void anotherModellersProcessBecomesRows() {
        JsonNode sop = tree(read(OFFICE, Map.of("kepala-bidang", "Kepala Bidang")));

        assertThat(sop.path("identity").path("nama").asText()).isEqualTo("Layanan Data");
        assertThat(sop.path("type").asText()).isEqualTo("request");
        assertThat(sop.path("lanes").get(0).path("kind").asText()).isEqualTo("external");
        assertThat(sop.path("lanes").get(1).path("position").asText()).isEqualTo("kepala-bidang");
        assertThat(rows(sop))
                .containsExactly(
                        "Mengajukan surat/send",
                        "Memeriksa berkas/decision",
                        "Menyusun draf/process",
                        "Menyiapkan akses/process",
                        "Menguji akses/process",
                        "Menyerahkan/process");
        JsonNode checked = sop.path("steps").get(1);
        assertThat(checked.path("waktu").asText()).isEqualTo("3 hari");
        assertThat(checked.path("keterangan").asText()).isEqualTo("Teliti betul.");
        assertThat(checked.path("kelengkapan").get(0).asText()).isEqualTo("Surat permohonan");
        assertThat(ways(checked))
                .containsExactly("Lengkap? ya/forward/s03", "Lengkap? kurang/return/s01", "Lengkap? tidak/reject/");
        assertThat(ways(sop.path("steps").get(2))).containsExactly("Lanjut/forward/s04");
        assertThat(ways(sop.path("steps").get(4))).containsExactly("Lanjut/forward/s06");
        assertThat(ways(sop.path("steps").get(5))).containsExactly("Selesai/finish/");
    }

    @Test
    void whatCouldNotBeCarriedIsToldByIdAndName() {
        assertThat(read(OFFICE).findings().stream()
                        .map(f -> f.place() + ": " + f.problem().key()))
                .containsExactlyInAnyOrder(
                        "q “Bank”: bpmn.process",
                        "mf “bayar”: bpmn.element",
                        "grp: bpmn.element",
                        "fork: bpmn.parallel",
                        "f4 “ya”: bpmn.condition",
                        "w “Senin”: bpmn.passed",
                        "d2 “Menguji akses”: bpmn.repeats",
                        ": bpmn.identity");
        read(OFFICE).findings().forEach(f -> {
            assertThat(f.problem().indonesian()).isNotEqualTo(f.problem().english());
            assertThat(f.isError()).isFalse();
        });
    }

    @Test
    void parallelTasksOfDifferentLanesAreOneJointStep() {
        String together = OFFICE.replace("<bpmn:sequenceFlow id=\"f9\" sourceRef=\"d1\" targetRef=\"d2\"/>", "")
                .replace("sourceRef=\"d2\" targetRef=\"join\"", "sourceRef=\"d1\" targetRef=\"join\"")
                .replace("<bpmn:flowNodeRef>c</bpmn:flowNodeRef>", "")
                .replace(
                        "<bpmn:flowNodeRef>a</bpmn:flowNodeRef>",
                        "<bpmn:flowNodeRef>a</bpmn:flowNodeRef><bpmn:flowNodeRef>c</bpmn:flowNodeRef>");
        ForeignFile file = read(together);
        JsonNode step = tree(file).path("steps").get(2);

        assertThat(step.path("uraian").asText()).isEqualTo("Menyusun draf; Menyiapkan akses");
        assertThat(step.path("lanes")).extracting(JsonNode::asText).containsExactly("pemohon", "kepala-bidang");
        assertThat(keys(file)).contains("bpmn.joint").doesNotContain("bpmn.parallel");
    }

    @Test
    void aDraftMadeOfItLeavesTheHouseAgainHoweverHalfDone() throws Exception {
        SopDocument draft = bound(read(OFFICE));

        assertThat(PdfSheet.write(draft, new Letterhead("Dinas", null, List.of()), Format.F4))
                .startsWith('%', 'P', 'D', 'F');
        assertThat(BpmnWriter.whole(draft)).isTrue();
        assertThat(keys(read(BpmnWriter.write(draft)))).doesNotContain("bpmn.parallel", "bpmn.passed");
        ForeignFile sheet = XlsxReader.read(XlsxWriter.write(draft));
        assertThat(bound(sheet)).isEqualTo(draft);
    }

    @Test
    void aProcessWithoutLanesStartOrNamesIsStillADraft() {
        ForeignFile file = read(HEAD + """
                <bpmn:process id="p1"><bpmn:task id="t1"/><bpmn:task id="t2" name="Dua"/>
                <bpmn:sequenceFlow id="f" sourceRef="t1" targetRef="t2"/><bpmn:sequenceFlow id="z" sourceRef="t2" targetRef="gone"/>
                </bpmn:process></bpmn:definitions>""");

        assertThat(rows(tree(file))).containsExactly("t1/process", "Dua/process");
        assertThat(keys(file)).containsExactlyInAnyOrder("bpmn.broken", "bpmn.nameless", "bpmn.identity");
    }

    @Test
    void whatReachesOutsideOrIsNoBpmnIsRefused() {
        assertThat(refused("<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<d>&e;</d>"))
                .isEqualTo("1: DOCTYPE dan entitas tidak diterima; hapus baris ini.");
        assertThat(refused("<!DOCTYPE d SYSTEM \"http://127.0.0.1/x.dtd\"><d/>"))
                .contains("DOCTYPE");
        assertThat(refused("<svg/>")).isEqualTo(": Ini bukan berkas BPMN 2.0; unsur terluarnya svg.");
        assertThat(refused("{}")).startsWith("1: Ini bukan berkas XML");
        assertThat(refused("")).contains("bukan berkas XML");
        assertThat(refused(HEAD + "</bpmn:definitions>")).isEqualTo(": Tidak ada proses dengan tugas di berkas ini.");
        assertThat(refused(HEAD + "<a>".repeat(100))).contains("bersarang terlalu dalam");
        String tasks = "";
        for (int i = 0; i < 401; i++) {
            tasks += "<bpmn:task id=\"t" + i + "\"/>";
        }
        assertThat(refused(HEAD + "<bpmn:process id=\"p\">" + tasks + "</bpmn:process></bpmn:definitions>"))
                .startsWith("p: Isi berkas ini terlalu banyak");
        assertThat(refused(" ".repeat(BpmnReader.MAX_BYTES + 1))).contains("2048 KB");
    }

    @Test
    void thousandsOfNotesAndOfTiesAreReadOnceEach() {
        StringBuilder notes =
                new StringBuilder(HEAD + "<bpmn:process id=\"p\"><bpmn:task id=\"t\" name=\"T\"/></bpmn:process>"
                        + "<bpmn:collaboration id=\"c\">");
        for (int i = 0; i < 12_000; i++) {
            notes.append("<bpmn:textAnnotation id=\"n" + i + "\"/><bpmn:association sourceRef=\"n" + i
                    + "\" targetRef=\"" + (i == 7 ? "t" : "m") + "\"/>");
        }
        String whole = notes + "</bpmn:collaboration></bpmn:definitions>";
        ForeignFile file = assertTimeoutPreemptively(Duration.ofSeconds(8), () -> read(whole));
        assertThat(told(file))
                .contains("n6: bpmn.element", "n11999: bpmn.element")
                .doesNotContain("n7: bpmn.element");
    }

    @Test
    void aFileOfMoreElementsThanAnyDiagramIsRefusedWhereverTheyStand() {
        String file = HEAD + "<bpmn:process id=\"p\"><bpmn:task id=\"t\" name=\"T\"/></bpmn:process>"
                + "<bpmn:collaboration id=\"c\">" + "<bpmn:group/>".repeat(60_000)
                + "</bpmn:collaboration></bpmn:definitions>";
        assertThat(refused(file)).contains("terlalu banyak");
    }

    @Test
    void aMeshOfGatewaysEnds() {
        StringBuilder mesh = new StringBuilder(HEAD + "<bpmn:process id=\"p\"><bpmn:task id=\"t\" name=\"T\"/>");
        int wide = 8;
        int deep = 40;
        for (int level = 0; level < deep; level++) {
            for (int i = 0; i < wide; i++) {
                String id = "g" + level + "x" + i;
                mesh.append("<bpmn:exclusiveGateway id=\"" + id + "\"/>");
                for (int j = 0; j < wide; j++) {
                    mesh.append("<bpmn:sequenceFlow id=\"f" + id + j + "\" sourceRef=\"" + id + "\" targetRef=\"g"
                            + (level + 1) % deep + "x" + j + "\"/>");
                }
            }
        }
        ForeignFile file = read(mesh
                + "<bpmn:sequenceFlow id=\"f\" sourceRef=\"t\" targetRef=\"g0x0\"/></bpmn:process></bpmn:definitions>");
        assertThat(file.findings()).isNotEmpty();
    }

    @Test
    void durationsAreSaidAsPeopleWriteThem() {
        assertThat(BpmnNotes.waktu("PT15M")).isEqualTo("15 menit");
        assertThat(BpmnNotes.waktu("PT1H")).isEqualTo("1 jam");
        assertThat(BpmnNotes.waktu("P2W")).isEqualTo("2 minggu");
        assertThat(BpmnNotes.waktu("P1M")).isEqualTo("1 bulan");
        assertThat(BpmnNotes.waktu("P1DT2H")).isNull();
        assertThat(BpmnNotes.waktu("2026-01-01")).isNull();
    }

    private static String withoutExtension(SopDocument sop) {
        return BpmnWriter.write(sop).replaceAll("(?s)<extensionElements>.*?</extensionElements>", "");
    }

    private static ForeignFile read(String bpmn) {
        return read(bpmn, Map.of());
    }

    private static ForeignFile read(String bpmn, Map<String, String> posts) {
        return BpmnReader.read(bpmn.getBytes(StandardCharsets.UTF_8), posts);
    }

    private static List<String> keys(ForeignFile file) {
        return file.findings().stream().map(f -> f.problem().key()).toList();
    }

    private static String refused(String text) {
        ForeignFile file = read(text);
        assertThat(file.yaml()).isNull();
        assertThat(file.findings()).hasSize(1);
        Problem problem = file.findings().get(0).problem();
        String place = file.findings().get(0).place();
        return (problem.line() == 0 ? place : problem.line()) + ": " + problem.indonesian();
    }

    /** As a draft is: half done, so without asking whether it makes sense. */
    private static SopDocument bound(ForeignFile file) {
        try {
            return Json.mapper().treeToValue(tree(file), SopDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode tree(ForeignFile file) {
        return Yaml.parse(file.yaml()).root();
    }

    private static List<String> rows(JsonNode sop) {
        List<String> rows = new ArrayList<>();
        sop.path("steps")
                .forEach(s -> rows.add(
                        s.path("uraian").asText() + "/" + s.path("kind").asText()));
        return rows;
    }

    private static List<String> ways(JsonNode step) {
        List<String> ways = new ArrayList<>();
        step.path("outcomes")
                .forEach(o -> ways.add(o.path("label").asText() + "/"
                        + o.path("kind").asText() + "/" + o.path("to").asText()));
        return ways;
    }
}
