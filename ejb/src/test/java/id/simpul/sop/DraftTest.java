package id.simpul.sop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.simpul.core.Json;
import id.simpul.core.Refusal;
import id.simpul.core.Yaml;
import id.simpul.identity.SignedIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A draft is rewritten as a whole, may be half done, and says what it lacks. */
class DraftTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final SignedIn SITI = admin("siti");
    private static final SignedIn BUDI = admin("budi");

    private final SopVersion draft = SopVersion.draft(new Sop("contoh"), 2, small(), "sha", NOW);

    @Test
    void whoComesSecondIsToldWhoWasFirst() {
        draft.rewrite(0, small(), "a", SITI, NOW);

        assertThatThrownBy(() -> draft.rewrite(0, small(), "b", BUDI, NOW))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("sop.draftChanged");
                    assertThat(refusal.args()).containsExactly("siti", NOW);
                });
        assertThat(draft.revision()).isEqualTo(1);
        assertThat(draft.isFrom("a")).isTrue();
    }

    @Test
    void aSittingIsToldOnce() {
        assertThat(draft.rewrite(0, small(), "a", SITI, NOW)).isPresent();
        Instant soon = NOW.plus(Duration.ofMinutes(30));
        assertThat(draft.rewrite(1, small(), "a", SITI, soon)).isEmpty();
        assertThat(draft.rewrite(2, small(), "a", BUDI, soon)).contains(new SopDraftEdited("contoh", 2, 3, soon));
        Instant afterLunch = soon.plus(Duration.ofMinutes(31));
        assertThat(draft.rewrite(3, small(), "a", BUDI, afterLunch)).isPresent();
    }

    /** So that it can be laid aside when somebody saves over it. */
    @Test
    void whatIsReplacedIsTheTextOfWhoeverWroteItLast() {
        draft.rewrite(0, small(), "a", SITI, NOW);
        Instant later = NOW.plusSeconds(60);

        assertThat(draft.replacedBy(BUDI, later).says(small())).isTrue();
        assertThat(draft.overruled(later)).isEqualTo(new SopTextReplaced("contoh", 2, 1, "siti", later));
    }

    @Test
    void whatASecondPersonIsAskedAboutStaysAsItIs() {
        draft.propose(null, null, SITI, NOW);

        assertThatThrownBy(() -> draft.rewrite(0, small(), "a", BUDI, NOW)).hasMessage("sop.draftProposed");
    }

    @Test
    void whatIsInForceIsNotRewritten() {
        draft.publish(null, null, "Siti", NOW);

        assertThatThrownBy(() -> draft.rewrite(0, small(), "a", BUDI, NOW)).hasMessage("sop.notADraft");
    }

    @Test
    void theSevenSopsLackNothing() {
        assertThat(shipped()
                        .flatMap(sop -> DraftReview.of(sop, office(sop)).stream())
                        .filter(DraftProblem::isError))
                .isEmpty();
    }

    @Test
    void whatNeedNotBeSaidFollowsTheRows() {
        assertThat(shipped()).allSatisfy(sop -> {
            SopDocument said = SopDefaults.strip(sop);
            assertThat(SopDefaults.fill(said)).isEqualTo(sop);
            assertThat(SopWriter.write(SopDefaults.fill(said))).isEqualTo(SopWriter.write(sop));
        });
        SopDocument stripped = SopDefaults.strip(small());
        assertThat(stripped.step("s01").orElseThrow().outcomes()).isEmpty();
        assertThat(stripped.step("s02").orElseThrow().outcomes()).hasSize(2);
    }

    @Test
    void anEmptyDraftLacksANameLanesAndSteps() {
        SopDocument empty = new SopDocument(
                1,
                "baru",
                SopType.INTERNAL,
                null,
                null,
                new Identity(null, Printed.of(" "), null, null, null, null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(DraftReview.of(empty, Map.of()))
                .filteredOn(DraftProblem::isError)
                .extracting(DraftProblem::key)
                .containsExactlyInAnyOrder("sop.nameMissing", "sop.noLanes", "sop.noSteps");
    }

    @Test
    void aRowNobodyHasTypedYetLacksWhatItLacksAndNothingIsSaidTwice() {
        List<Step> steps = new ArrayList<>(small().steps());
        steps.add(new Step(
                "s06",
                "6.",
                "",
                StepKind.PROCESS,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
        SopDocument grown = SopDefaults.fill(SopDefaults.strip(small()).withSteps(steps));

        assertThat(DraftReview.of(grown, office(grown)))
                .filteredOn(p -> "s06".equals(p.step()))
                .extracting(DraftProblem::key)
                .containsExactlyInAnyOrder("sop.uraianMissing", "sop.actorMissing", "sop.unreachable");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            waktu: 3 Hari                             | waktu: nanti                               | sop.waktuUnreadable | s01 | CLEAR_TIME
            { key: perbaikan, label: Kembalikan, kind: return, to: s01, by: [kepala] } | { key: perbaikan, label: Kembalikan, kind: return, to: s09, by: [kepala] } | sop.targetUnknown | s02 | GO_ON
            kind: forward, to: s03 }                  | kind: forward, to: s01 }                   | sop.forwardNotLater | s02 | TURN_OUTCOME
            kind: forward, to: s05, onReply: approved | kind: return, to: s02, onReply: approved   | sop.unreachable     | s05 | LEAD_HERE
            lanes: [kepala, staf]                     | lanes: [kepala, kurir]                     | sop.laneUnknown     | s02 | LANE_AS_BEFORE
            """)
    void aProblemNamesItsStepAndAFix(String was, String becomes, String key, String step, DraftProblem.Fix likeliest) {
        SopDocument broken = SopDefaults.fill(bind(Samples.SMALL.replace(was, becomes)));

        assertThat(DraftReview.of(broken, office(broken))).anySatisfy(problem -> {
            assertThat(problem.key()).isEqualTo(key);
            assertThat(problem.step()).isEqualTo(step);
            assertThat(problem.fixes().get(0)).isEqualTo(likeliest);
            assertThat(problem.isError()).isTrue();
        });
    }

    @Test
    void aDecisionNeedsASecondWayOut() {
        SopDocument sop = bind(Samples.SMALL.replace(
                "kind: receive\n    lanes: [staf]\n    recipients",
                "kind: decision\n    lanes: [staf]\n    recipients"));

        assertThat(DraftReview.of(SopDefaults.fill(sop), office(sop)))
                .filteredOn(p -> p.key().equals("sop.decisionOneWay"))
                .extracting(DraftProblem::step)
                .containsExactly("s01");
    }

    @Test
    void aPostThatNobodyHoldsIsAHint() {
        Map<String, Boolean> office = office(small());
        office.put("kepala", false);

        assertThat(DraftReview.of(small(), office))
                .filteredOn(p -> p.key().equals("sop.laneVacant"))
                .singleElement()
                .satisfies(p -> assertThat(p.isError()).isFalse())
                .extracting(DraftProblem::lane)
                .isEqualTo("kepala");
    }

    /** The step's paper is not asked for by any step behind it; whose is, and whose is the last, are not asked about. */
    @Test
    void aPaperThatNoLaterStepNeedsIsAHintAtItsStep() {
        String twoPapers = Samples.SMALL
                .replace("kelengkapan: [Surat]\n", "output: [Lembar disposisi]\n")
                .replace("uraian: Memeriksa\n", "uraian: Memeriksa\n    output: [Berita acara]\n")
                .replace(
                        "uraian: Membaca balasan\n",
                        "uraian: Membaca balasan\n    kelengkapan: [Berita acara lengkap]\n");
        assertThat(twoPapers).contains("Berita acara lengkap", "Lembar disposisi");
        SopDocument sop = SopDefaults.fill(bind(twoPapers));

        assertThat(hints(sop, "sop.outputUnused")).singleElement().satisfies(hint -> {
            assertThat(hint.step()).isEqualTo("s01");
            assertThat(hint.args()).containsExactly("Lembar disposisi");
        });
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2024-01-02, 2024-01-02, 2024-01-03, sop.revisedAsMade
            2024-01-02, -,          2024-01-01, sop.effectiveBeforeMade
            2024-01-02, 2024-02-01, 2024-01-02, -
            -,          -,          2024-01-01, -
            """)
    void datesThatDoNotAgreeAreAHintAtTheIdentity(String made, String revised, String effective, String key) {
        StringBuilder dates = new StringBuilder("  nama: Contoh\n");
        dated(dates, "dibuat", made);
        dated(dates, "revisi", revised);
        dated(dates, "efektif", effective);
        SopDocument sop = SopDefaults.fill(bind(Samples.SMALL.replace("  nama: Contoh\n", dates.toString())));

        assertThat(Stream.of("sop.revisedAsMade", "sop.effectiveBeforeMade")
                        .flatMap(hint -> hints(sop, hint).stream())
                        .peek(hint -> assertThat(hint.block()).isEqualTo("identity"))
                        .map(DraftProblem::key))
                .isEqualTo(key == null ? List.of() : List.of(key));
    }

    private static void dated(StringBuilder yaml, String field, String day) {
        if (day != null) {
            yaml.append("  " + field + ": { printed: \"" + day + "\", date: \"" + day + "\" }\n");
        }
    }

    private static List<DraftProblem> hints(SopDocument sop, String key) {
        List<DraftProblem> found = DraftReview.of(sop, office(sop)).stream()
                .filter(p -> p.key().equals(key))
                .toList();
        assertThat(found).noneMatch(DraftProblem::isError);
        return found;
    }

    /** Paser's and Palembang's papers do not show it; Sleman and Sulawesi Selatan ask before they agree. */
    @Test
    void theLawsApprovalIsAskedForWhereTheSopDoesNotShowIt() {
        assertThat(shipped()
                        .filter(sop -> DraftReview.of(sop, office(sop)).stream()
                                .anyMatch(p -> p.key().equals("sop.approvalMissing")))
                        .map(SopDocument::code))
                .contains("pelayanan-kerja-sama", "pelayanan-kerjasama")
                .doesNotContain("pks-hak-akses", "pks");
    }

    @Test
    void anSopOlderThanTheLawsItRestsOnIsAHintAndSoIsARevisionBeforeItWasMade() {
        assertThat(shipped()
                        .filter(sop -> hints(sop).contains("sop.olderThanBasis"))
                        .map(SopDocument::code))
                .containsExactly("pks-hak-akses");
        String dated = Samples.SMALL.replace(
                "nomor: \"470/1\"",
                "nomor: \"470/1\"\n  dibuat: { printed: 2 Mei 2024, date: 2024-05-02 }\n"
                        + "  revisi: { printed: 1 Mei 2024, date: 2024-05-01 }");
        assertThat(hints(bind(dated))).contains("sop.revisedBeforeMade").doesNotContain("sop.olderThanBasis");
        assertThat(hints(bind(dated.replace(
                        "lanes:\n  -", "dasarHukum: [Permendagri 102/2019, Perda Nomor 3 Tahun 2025]\nlanes:\n  -"))))
                .contains("sop.olderThanBasis");
        String address = "https://jdih.example/" + "x".repeat(90) + "/2025";
        assertThat(hints(bind(dated.replace("lanes:\n  -", "dasarHukum: [\"" + address + "\"]\nlanes:\n  -"))))
                .as("a law without a blank to break at")
                .contains("sop.olderThanBasis");
    }

    private static List<String> hints(SopDocument sop) {
        return DraftReview.of(sop, office(sop)).stream().map(DraftProblem::key).toList();
    }

    private static Map<String, Boolean> office(SopDocument sop) {
        Map<String, Boolean> held = new HashMap<>();
        sop.lanes().stream().map(Lane::position).filter(p -> p != null).forEach(p -> held.put(p, true));
        return held;
    }

    private static Stream<SopDocument> shipped() {
        return Stream.of(
                        "64.01-paser/sop/pelayanan-kerja-sama",
                        "34.04-sleman/sop/pks-hak-akses",
                        "73-sulsel/sop/pks",
                        "73-sulsel/sop/akses-pemanfaatan-data",
                        "16.71-palembang/sop/pelayanan-kerjasama",
                        "16.71-palembang/sop/inovasi-pelayanan",
                        "16.71-palembang/sop/pemanfaatan-data-dokumen")
                .map(name -> {
                    try {
                        return SopReader.read(Files.readAllBytes(Path.of("../tenant-configs", name + ".yaml")))
                                .value();
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private static SopDocument small() {
        return SopReader.read(Samples.SMALL.getBytes(StandardCharsets.UTF_8)).value();
    }

    /** Of the right shape, but without asking whether it makes sense. */
    private static SopDocument bind(String yaml) {
        try {
            return Json.mapper()
                    .treeToValue(
                            Yaml.parse(yaml.getBytes(StandardCharsets.UTF_8)).root(), SopDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SignedIn admin(String name) {
        return new SignedIn(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                "admin-" + name,
                name,
                null,
                null,
                List.of(),
                Set.of());
    }
}
