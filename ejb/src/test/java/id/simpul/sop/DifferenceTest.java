package id.simpul.sop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.core.Json;
import id.simpul.core.Yaml;
import id.simpul.core.YamlWriter;
import id.simpul.sop.chart.RandomSops;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An SOP is its template and what it says otherwise, and nothing is lost on the way there and back. */
class DifferenceTest {

    static final Base BASE = new Base("contoh", 1);
    private static final SopDocument TEMPLATE = new ShippedTemplate().sop();
    private static final Base SHIPPED = new Base(TEMPLATE.code(), 1);

    @Test
    void aTemplateAndItsDifferenceAreTheWholeAgain() {
        for (long seed = 1; seed <= 400; seed++) {
            SopDocument template = new RandomSops(seed).sop();
            SopDocument own = varied(template, new Random(seed), 1 + (int) (seed % 9));
            Difference difference = Difference.of(template, own);
            assertThat(difference.resolve(template)).as("seed %d", seed).isEqualTo(own);

            Yaml file = Yaml.parse(YamlWriter.write(difference.tree()).getBytes(StandardCharsets.UTF_8));
            assertThat(new Difference((ObjectNode) file.root()).resolve(template))
                    .as("seed %d, as a file", seed)
                    .isEqualTo(own);
        }
    }

    @Test
    void whoChangedNothingSaysNothing() {
        SopDocument own = TEMPLATE.withBase(SHIPPED);
        assertThat(Difference.of(TEMPLATE, own).tree().properties())
                .extracting(java.util.Map.Entry::getKey)
                .containsExactly("formatVersion", "code", "base");
    }

    @Test
    void aFileSaysNoMoreThanWhatDiffers() {
        String file = """
                formatVersion: 1
                code: pelayanan-kerja-sama
                base: pelayanan-kerja-sama@1

                without:
                  lanes: [sekretaris]
                  steps: [s05]
                identity: { nomor: 470/1 }
                peringatan: null

                steps:
                  - { key: s02, waktu: 2 hari }
                  - key: s04
                    outcomes:
                      - { key: sesuai, label: "Sesuai, bubuhkan paraf", kind: forward, to: s06 }
                      - { key: perlu-perbaikan, label: Kembalikan untuk perbaikan, kind: return, to: s03, note: required }
                  - { key: s06, kelengkapan: [Konsep berparaf Kepala Bidang] }
                  - { key: arsip, no: "7", uraian: Mengarsipkan, kind: process, lanes: [staf] }
                """;
        SopDocument own = read(file).value();
        assertThat(own.base()).isEqualTo(SHIPPED);
        assertThat(own.steps()).extracting(Step::key).containsExactly("s01", "s02", "s03", "s04", "s06", "arsip");
        assertThat(own.step("s02").orElseThrow().waktu()).isEqualTo("2 hari");
        assertThat(own.step("s02").orElseThrow().uraian())
                .isEqualTo(TEMPLATE.step("s02").orElseThrow().uraian());
        assertThat(own.step("s06").orElseThrow().outcomes())
                .extracting(Outcome::to)
                .containsExactly("arsip");
        assertThat(own.peringatan()).isNull();
        String written = SopWriter.write(own, new ShippedTemplate());
        assertThat(read(written).value()).isEqualTo(own);
        assertThat(tree(written)).isEqualTo(tree(file));
    }

    @Test
    void anOwnLaneOrStepStandsWhereItSays() {
        SopDocument own = read("""
                formatVersion: 1
                code: pelayanan-kerja-sama
                base: pelayanan-kerja-sama@1
                steps:
                  - { key: a, after: s02, no: "2a", uraian: Mencatat, kind: process, lanes: [staf] }
                  - { key: b, after: s02, no: "2b", uraian: Menyalin, kind: process, lanes: [staf] }
                  - key: s02
                    outcomes:
                      - { key: lengkap, label: Lengkap, kind: forward, to: a }
                      - { key: belum-lengkap, label: Kembalikan, kind: return, to: s01 }
                """).value();
        assertThat(own.steps()).extracting(Step::key).startsWith("s01", "s02", "a", "b", "s03");
    }

    @Test
    void whatIsWrongIsToldWhereTheFileSaysIt() {
        assertThat(problems("base: lain@3")).containsExactly("/base 3 sop.base.unknown");
        assertThat(problems("base: pelayanan-kerja-sama")).containsExactly("/base 3 schema.shape.base");
        assertThat(problems("base: pelayanan-kerja-sama@1\nwithout: { steps: [s99] }"))
                .containsExactly("/without/steps/0 4 sop.base.withoutUnknown");
        assertThat(problems(
                        "base: pelayanan-kerja-sama@1\nwithout: { steps: [s05] }\nsteps:\n  - { key: s05, no: \"1\" }"))
                .containsExactly("/steps/0/key 6 sop.base.leftOutAndSaid");
        assertThat(problems("base: pelayanan-kerja-sama@1\nsteps:\n  - { key: s05, after: s77 }"))
                .containsExactly("/steps/0/after 5 sop.base.afterUnknown");
        assertThat(problems("base: pelayanan-kerja-sama@1\nsteps:\n  - { key: s05 }\n  - { key: s05, no: \"5\" }"))
                .containsExactly("/steps/1/key 6 sop.base.saidTwice");
        assertThat(problems(
                        "base: pelayanan-kerja-sama@1\nsteps:\n  - { key: baru, no: \"9\", uraian: X, kind: process }"))
                .containsExactly("/steps/0 5 schema.missingKey");
        assertThat(problems("base: pelayanan-kerja-sama@1\nsteps:\n  - { key: s04, lanes: [siapa] }"))
                .contains("/steps/0/lanes/0 5 sop.laneUnknown");
        assertThat(problems("base: pelayanan-kerja-sama@1\nsteps:\n  - { key: s04, uraian: null }"))
                .containsExactly("/steps/0/uraian 5 schema.type.string");
        assertThat(problems("base: pelayanan-kerja-sama@1\nlajur: 1")).containsExactly("/lajur 4 schema.unknownKey");
        // two inherited steps still lead to the one that was left out
        assertThat(problems("base: pelayanan-kerja-sama@1\nwithout: { steps: [s03] }"))
                .isNotEmpty()
                .allMatch(problem -> problem.startsWith("/base 3 sop.target"));
    }

    @Test
    void whatIsInheritedAndWhatIsOwnIsCounted() {
        SopDocument own = read("""
                formatVersion: 1
                code: pelayanan-kerja-sama
                base: pelayanan-kerja-sama@1
                without: { lanes: [sekretaris], steps: [s05] }
                steps:
                  - key: s04
                    outcomes:
                      - { key: sesuai, label: Sesuai, kind: forward, to: s06 }
                  - { key: s06, no: "5" }
                  - { key: arsip, no: "6", uraian: Mengarsipkan, kind: process, lanes: [staf] }
                """).value();
        Inheritance inheritance = Inheritance.of(TEMPLATE, own);
        assertThat(inheritance.inherited())
                .as("another number alone is no change")
                .isEqualTo(4);
        assertThat(inheritance.changed()).isEqualTo(1);
        assertThat(inheritance.own()).isEqualTo(1);
        assertThat(inheritance.leftOut()).isEqualTo(1);
        assertThat(inheritance.steps())
                .containsEntry("s04", Inheritance.Origin.CHANGED)
                .containsEntry("arsip", Inheritance.Origin.OWN);
    }

    private static List<String> problems(String rest) {
        return read("formatVersion: 1\ncode: pelayanan-kerja-sama\n" + rest + "\n").problems().stream()
                .map(p -> p.pointer() + " " + p.line() + " " + p.key())
                .toList();
    }

    private static id.simpul.core.Reading<SopDocument> read(String yaml) {
        return SopReader.read(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static Object tree(String yaml) {
        return Yaml.parse(yaml.getBytes(StandardCharsets.UTF_8)).root();
    }

    /** The template after a few acts of somebody who revises it: any, in any order. */
    static SopDocument varied(SopDocument template, Random random, int acts) {
        ObjectNode tree = SopWriter.tree(template);
        for (int i = 0; i < acts; i++) {
            act(tree, random, i);
        }
        return Difference.bound(tree).withBase(BASE);
    }

    private static void act(ObjectNode tree, Random random, int act) {
        String list = random.nextInt(4) == 0 ? "lanes" : "steps";
        List<ObjectNode> parts = new ArrayList<>();
        tree.path(list).forEach(part -> parts.add((ObjectNode) part));
        ObjectNode one = parts.get(random.nextInt(parts.size()));
        switch (random.nextInt(9)) {
            case 0 -> parts.remove(parts.size() > 2 ? one : null);
            case 1 -> Collections.swap(parts, parts.indexOf(one), random.nextInt(parts.size()));
            case 2 -> {
                parts.remove(one);
                parts.add(random.nextInt(parts.size() + 1), one);
            }
            case 3 -> {
                ObjectNode added = one.deepCopy().put("key", "baru" + act);
                added.remove("outcomes");
                parts.add(random.nextInt(parts.size() + 1), added);
            }
            case 4 -> one.put(list.equals("lanes") ? "printed" : "uraian", "Lain " + act);
            case 5 -> one.remove(list.equals("lanes") ? "printed" : "outcomes");
            case 6 -> tree.withObject("/identity").put("revisi", act + " Januari");
            case 7 -> tree.putArray("peralatan").add("Komputer " + act);
            default -> tree.remove(List.of("peralatan", "peringatan"));
        }
        ArrayNode all = Json.mapper().createArrayNode().addAll(parts);
        tree.set(list, all);
    }
}
