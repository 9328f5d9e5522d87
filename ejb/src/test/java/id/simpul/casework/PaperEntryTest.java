package id.simpul.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.DomainEvent;
import id.simpul.core.Refusal;
import id.simpul.sop.Documents;
import id.simpul.sop.OnReply;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Cases that ran on paper, entered on the offices' real SOPs. */
class PaperEntryTest {

    private static final SopDocument SLEMAN = sop("34.04-sleman/sop/pks-hak-akses.yaml");
    private static final SopDocument PASER = sop("64.01-paser/sop/pelayanan-kerja-sama.yaml");
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    private CaseFile file;

    @Test
    void standsWhereItsPaperStandsSinceThen() {
        Progress progress = enter(SLEMAN, asked("s06", "2026-11-18T09:00:00+07:00", null));

        assertThat(progress.opened()).extracting(Task::stepKey).containsExactly("s06");
        assertThat(progress.opened().get(0).openedAt()).isEqualTo("2026-11-18T02:00:00Z");
        assertThat(file.receivedAt()).isEqualTo("2026-11-12T02:00:00Z");
        assertThat(file.fromPaper()).isTrue();
        assertThat(progress.events()).isEmpty();
    }

    @Test
    void itsClockIsRightOnTheFirstDay() {
        // received on Thursday the 12th, so H3 is Monday the 16th at 16.00 (WITA here), which had passed when it was
        // entered
        Task marked = enter(SLEMAN, asked("s06", "2026-11-18T09:00:00+07:00", null))
                .opened()
                .get(0);
        assertThat(marked.dueAt()).isEqualTo("2026-11-16T08:00:00Z");

        // a day of its own counts from when the case came to the step, not from when it was typed in
        Task counted = enter(PASER, asked("s06", "2026-11-18T09:00:00+07:00", null))
                .opened()
                .get(0);
        assertThat(PASER.step("s06").orElseThrow().waktu()).isEqualTo("2 hari");
        assertThat(LocalDate.ofInstant(counted.dueAt(), WIB)).isEqualTo("2026-11-20");
    }

    @Test
    void pastStepsAreClosedOnTheirDaysInNobodysNameAndSendNothing() {
        List<EnterCase.PastStep> past = List.of(
                new EnterCase.PastStep("s01", LocalDate.of(2026, 11, 12), null),
                new EnterCase.PastStep("s02", LocalDate.of(2026, 11, 13), "Disposisi 12"),
                new EnterCase.PastStep("s13", LocalDate.of(2026, 11, 17), null),
                new EnterCase.PastStep("s14", LocalDate.of(2026, 11, 19), null));
        Progress progress = enter(SLEMAN, asked("s15", null, OnReply.APPROVED, past));

        assertThat(file.tasks().stream().filter(t -> t.state() == TaskState.DONE))
                .extracting(Task::stepKey, Task::assignee)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("s01", null),
                        org.assertj.core.groups.Tuple.tuple("s14", null));
        assertThat(file.tasks().get(1).closedAt()).isEqualTo("2026-11-13T05:00:00Z");
        assertThat(file.tasks().get(1).note()).isEqualTo("Disposisi 12");
        assertThat(progress.events().stream().filter(SubmissionDue.class::isInstance))
                .isEmpty();
        assertThat(progress.opened().get(0).openedAt()).isEqualTo("2026-11-19T05:00:00Z");
    }

    @Test
    void aStepThatReadsTheDitjensAnswerNeedsItAndOffersOnlyWhatAgrees() {
        refused("case.replyRequired", SLEMAN, asked("s15", null, null));

        Task reading =
                enter(SLEMAN, asked("s15", null, OnReply.RETURNED)).opened().get(0);
        assertThat(reading.offered(SLEMAN.step("s15").orElseThrow()))
                .singleElement()
                .satisfies(o -> assertThat(o.to()).isEqualTo("s09"));
    }

    @Test
    void atAWaitingStepOneSubmissionIsSentAsOfTheDayTheLetterWent() {
        Progress progress = enter(SLEMAN, asked("s14", "2026-11-16T10:00:00+07:00", null));

        List<DomainEvent> sent = progress.events().stream()
                .filter(SubmissionDue.class::isInstance)
                .toList();
        assertThat(sent).singleElement().satisfies(e -> assertThat(e.at()).isEqualTo("2026-11-16T03:00:00Z"));
        assertThat(progress.opened().get(0).awaits()).isEqualTo("ditjen");
    }

    @Test
    void enteredAmongTheStepsOfARefusalItEndsAsRefused() {
        enter(PASER, asked("s04", null, null));
        Task last = file.tasks().get(0);
        file.complete(
                last,
                last.offered(PASER.step("s04").orElseThrow()).get(0).key(),
                "Surat penolakan",
                null,
                People.holder(last.positionKey()),
                Play.usual(PASER),
                NOW);

        assertThat(file.state()).isEqualTo(CaseState.REJECTED);
    }

    @Test
    void refusesStepsAndDaysThatContradictEachOther() {
        refused("case.unknownStep", SLEMAN, asked("s99", null, null));
        refused("case.openedOutside", SLEMAN, asked("s06", "2026-11-22T09:00:00+07:00", null));
        refused("case.openedOutside", SLEMAN, asked("s06", "2026-11-11T09:00:00+07:00", null));
        refused("case.pastStep", SLEMAN, asked("s02", null, null, past("s02", 13)));
        refused("case.pastStep", SLEMAN, asked("s06", null, null, past("s03", 13), past("s02", 13)));
        refused("case.pastDay", SLEMAN, asked("s06", null, null, past("s01", 11)));
        refused("case.pastDay", SLEMAN, asked("s06", null, null, past("s01", 22)));
        refused("case.pastDay", SLEMAN, asked("s06", null, null, past("s01", 14), past("s02", 13)));
    }

    @Test
    void aCaseThatHasEndedOnPaperOpensNothingAndHasEndedOnItsLastDay() {
        SopDocument akses = sop("73-sulsel/sop/akses-pemanfaatan-data.yaml");
        Progress progress = enter(akses, asked(null, null, null, past("s05", 16), past("s06", 18)));

        assertThat(progress.opened()).isEmpty();
        assertThat(file.state()).isEqualTo(CaseState.FINISHED);
        assertThat(file.endedAt()).isEqualTo("2026-11-18T05:00:00Z");
        assertThat(DoneOnPaper.of(file, NOW).steps())
                .extracting(DoneOnPaper.Past::stepKey)
                .containsExactly("s05", "s06");
        refused("case.endWithoutDay", akses, asked(null, null, null));
        refused("case.pastIsNoEnd", akses, asked(null, null, null, past("s05", 16)));
    }

    @Test
    void aJointStepStandsHalfSignedAsItsPaperDoes() {
        Progress progress = enter(
                PASER, signed("s07", new EnterCase.SignedLane("kepala-dinas", LocalDate.of(2026, 11, 18), "Basah")));

        assertThat(progress.opened())
                .extracting(Task::laneKey)
                .doesNotContain("kepala-dinas")
                .isNotEmpty();
        Task done = file.tasks().stream()
                .filter(t -> t.state() == TaskState.DONE)
                .findFirst()
                .orElseThrow();
        assertThat(done.laneKey()).isEqualTo("kepala-dinas");
        assertThat(done.closedAt()).isEqualTo("2026-11-18T05:00:00Z");
        assertThat(done.note()).isEqualTo("Basah");
        assertThat(done.assignee()).isNull();
        assertThat(DoneOnPaper.of(file, NOW).steps())
                .as("a step half signed is not past")
                .isEmpty();
    }

    @Test
    void aSequenceStandsAtTheLaneAfterThoseThatSigned() {
        SopDocument akses = sop("73-sulsel/sop/akses-pemanfaatan-data.yaml");
        Progress progress =
                enter(akses, signed("s06", new EnterCase.SignedLane("pelaksana", LocalDate.of(2026, 11, 18), null)));
        assertThat(progress.opened()).extracting(Task::laneKey).containsExactly("kepala-dinas");
        assertThat(progress.opened().get(0).clockFrom()).isEqualTo("2026-11-16T03:00:00Z");

        refused(
                "case.signedLane",
                akses,
                signed("s06", new EnterCase.SignedLane("kepala-dinas", LocalDate.of(2026, 11, 18), null)));
        refused(
                "case.pastDay",
                akses,
                signed("s06", new EnterCase.SignedLane("pelaksana", LocalDate.of(2026, 11, 15), null)));
        refused(
                "case.allSigned",
                akses,
                signed(
                        "s06",
                        new EnterCase.SignedLane("pelaksana", LocalDate.of(2026, 11, 18), null),
                        new EnterCase.SignedLane("kepala-dinas", LocalDate.of(2026, 11, 19), null)));
    }

    private static EnterCase signed(String step, EnterCase.SignedLane... lanes) {
        EnterCase asked = asked(step, "2026-11-16T11:00:00+08:00", null);
        return new EnterCase(
                asked.sop(),
                asked.title(),
                asked.institution(),
                asked.receivedAt(),
                step,
                asked.openedAt(),
                List.of(),
                null,
                null,
                List.of(lanes));
    }

    private static EnterCase.PastStep past(String step, int day) {
        return new EnterCase.PastStep(step, LocalDate.of(2026, 11, day), null);
    }

    private static EnterCase asked(String step, String opened, OnReply reply, EnterCase.PastStep... past) {
        return asked(step, opened, reply, List.of(past));
    }

    private static EnterCase asked(String step, String opened, OnReply reply, List<EnterCase.PastStep> past) {
        return new EnterCase(
                "x",
                "Kerja sama RSUD",
                "RSUD",
                OffsetDateTime.parse("2026-11-12T09:00:00+07:00"),
                step,
                opened == null ? null : OffsetDateTime.parse(opened),
                past,
                reply,
                null,
                null);
    }

    private Progress enter(SopDocument sop, EnterCase asked) {
        file = CaseFile.start(
                "34.04-2026-000001",
                new Documents.InForce(new UUID(7, 1), 1, sop),
                asked.title(),
                People.RSUD,
                asked.receivedAt().toInstant(),
                People.desk(),
                NOW);
        return new PaperEntry(file, asked, Play.usual(sop), WIB, NOW).enter();
    }

    private void refused(String key, SopDocument sop, EnterCase asked) {
        assertThatThrownBy(() -> enter(sop, asked)).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.key())
                .isEqualTo(key));
    }

    private static SopDocument sop(String file) {
        try {
            return SopReader.read(Files.readAllBytes(Path.of("../tenant-configs", file)))
                    .value();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
