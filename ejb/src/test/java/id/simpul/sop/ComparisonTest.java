package id.simpul.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What differs between two versions, in the words of the file. */
class ComparisonTest {

    @Test
    void aVersionDoesNotDifferFromItself() {
        assertThat(diff(Samples.SMALL).isEmpty()).isTrue();
    }

    @Test
    void fieldsOfTheIdentityBlockAndTheTextsAroundItAreTold() {
        VersionDiff diff = diff(Samples.SMALL
                .replace("nomor: \"470/1\"", "nomor: \"470/2\"")
                .replace("lanes:\n  -", "peringatan: Awas\nlanes:\n  -"));

        assertThat(diff.identity())
                .containsExactly(
                        new VersionDiff.Field("nomor", "470/1", "470/2"),
                        new VersionDiff.Field("peringatan", null, "Awas"));
        assertThat(diff.steps()).isEmpty();
    }

    @Test
    void anAnsweredQuestionIsNoDifference() {
        String asked = Samples.SMALL
                .replace("nomor: \"470/1\"", "nomor: { printed: \"470/1\", suspect: terlalu pendek }")
                .replace(
                        "waktu: 3 Hari",
                        "waktu: 3 Hari\n    provenance: { lanes: inferred, columnShift: 1 }\n    proposal: { waktu: 4 Hari }");
        assertThat(asked).contains("suspect", "columnShift");
        assertThat(diff(asked).isEmpty()).isTrue();
    }

    @Test
    void aStepThatChangedNamesEachFieldBeforeAndAfter() {
        VersionDiff diff =
                diff(Samples.SMALL.replace("waktu: 3 Hari", "waktu: 5 Hari").replace("[Surat]", "[Surat, KTP]"));

        assertThat(diff.steps()).singleElement().satisfies(step -> {
            assertThat(step.key()).isEqualTo("s01");
            assertThat(step.change()).isEqualTo(VersionDiff.Change.CHANGED);
            assertThat(step.fields())
                    .containsExactlyInAnyOrder(
                            new VersionDiff.Field("waktu", "3 Hari", "5 Hari"),
                            new VersionDiff.Field("kelengkapan", List.of("Surat"), List.of("Surat", "KTP")));
        });
    }

    @Test
    void whoseTimeAStepIsIsADifference() {
        VersionDiff diff = diff(Samples.SMALL.replace("waktu: 3 Hari", "waktu: 3 Hari\n    waitsFor: ditjen"));

        assertThat(diff.steps()).singleElement().satisfies(step -> assertThat(step.fields())
                .containsExactly(new VersionDiff.Field("waitsFor", null, "ditjen")));
    }

    @Test
    void aStepUnderAnotherKeyIsOneThatWentAndOneThatCame() {
        VersionDiff diff = diff(Samples.SMALL.replace("s05", "s06"));

        assertThat(diff.steps())
                .filteredOn(s -> s.change() != VersionDiff.Change.CHANGED)
                .extracting(VersionDiff.Part::key, VersionDiff.Part::change)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("s06", VersionDiff.Change.ADDED),
                        org.assertj.core.groups.Tuple.tuple("s05", VersionDiff.Change.REMOVED));
    }

    @Test
    void aLaneInOtherHandsIsAChangedLane() {
        VersionDiff diff = diff(Samples.SMALL.replace("position: kepala", "position: sekretaris"));

        assertThat(diff.lanes()).singleElement().satisfies(lane -> assertThat(lane.fields())
                .containsExactly(new VersionDiff.Field("position", "kepala", "sekretaris")));
    }

    private static VersionDiff diff(String after) {
        return Comparison.of("contoh", 1, document(Samples.SMALL), 2, document(after));
    }

    private static SopDocument document(String yaml) {
        return SopReader.read(yaml.getBytes(StandardCharsets.UTF_8)).value();
    }
}
