package id.simpul.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.casework.SubmissionDue;
import id.simpul.core.Refusal;
import id.simpul.identity.SignedIn;
import id.simpul.tenant.Level;
import id.simpul.tenant.TenantInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A submission is answered once, by a letter of the Ditjen, or never because the office took it back. */
class SubmissionTest {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    /** 06.30 on 10 March in Jakarta; the day before in London. */
    private static final Instant NOW = Instant.parse("2026-03-09T23:30:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private static final TenantInfo SLEMAN = new TenantInfo(
            new UUID(7, 1),
            "34.04",
            "sleman",
            "Kabupaten Sleman",
            "Disdukcapil Sleman",
            Level.KABUPATEN,
            WIB,
            "#0B5C63",
            "0.0",
            null);
    private static final TenantInfo DITJEN = new TenantInfo(
            new UUID(7, 2), "00", "ditjen", "Indonesia", "Ditjen Dukcapil", Level.PUSAT, WIB, "#0B5C63", "0.0", null);
    private static final SignedIn OFFICER =
            new SignedIn(new UUID(7, 3), "petugas.ditjen", "Petugas", DITJEN, null, List.of(), Set.of());

    private final Submission sent = submission(new UUID(7, 4));

    @Test
    void keepsTheAnswerWithItsLetter() {
        sent.answer(reply(Decision.APPROVED, TODAY, null), OFFICER, NOW);

        SubmissionView view = view(sent);
        assertThat(view.state()).isEqualTo(SubmissionState.APPROVED);
        assertThat(view.reply().letterNumber()).isEqualTo("400.8/1/Dukcapil");
        assertThat(view.reply().letterDate()).isEqualTo(TODAY);
        assertThat(view.reply().repliedAt()).isEqualTo("2026-03-10T06:30:00+07:00");
    }

    @Test
    void takesALetterOfTheOfficersTodayButNotOfTomorrow() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> sent.answer(reply(Decision.APPROVED, TODAY.plusDays(1), null), OFFICER, NOW));

        assertThat(refusal.key()).isEqualTo("letter.inFuture");
        assertThat(refusal.pointer()).isEqualTo("/letterDate");
        assertThat(view(sent).state()).isEqualTo(SubmissionState.SENT);
    }

    @Test
    void aSecondAnswerComesTooLate() {
        sent.answer(reply(Decision.RETURNED, TODAY, "Lampiran kurang"), OFFICER, NOW);

        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> sent.answer(reply(Decision.APPROVED, TODAY, null), OFFICER, NOW));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(view(sent).state()).isEqualTo(SubmissionState.RETURNED);
    }

    @Test
    void aReturnOrRefusalGivesItsReason() {
        for (Decision decision : List.of(Decision.RETURNED, Decision.REJECTED)) {
            Refusal refusal =
                    catchThrowableOfType(Refusal.class, () -> sent.answer(reply(decision, TODAY, " "), OFFICER, NOW));

            assertThat(refusal.key()).isEqualTo("submission.noteRequired");
        }
        assertThat(view(sent).reply()).isNull();
    }

    @Test
    void onlyAnApprovalGrantsAccess() {
        Reply.Grant grant = new Reply.Grant("rsud", "web portal", TODAY, TODAY.plusYears(1), 100);
        Reply refusing = new Reply(Decision.REJECTED, "1", TODAY, "Tidak", List.of(grant));

        assertThat(catchThrowableOfType(Refusal.class, () -> sent.answer(refusing, OFFICER, NOW)))
                .extracting(Refusal::pointer)
                .isEqualTo("/grants");

        sent.answer(new Reply(Decision.APPROVED, "1", TODAY, null, List.of(grant)), OFFICER, NOW);
        assertThat(view(sent).reply().grants()).containsExactly(grant);
    }

    @Test
    void whatTheOfficeTookBackIsNotAnswered() {
        sent.withdraw(NOW);

        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> sent.answer(reply(Decision.APPROVED, TODAY, null), OFFICER, NOW));

        assertThat(refusal.key()).isEqualTo("submission.withdrawn");
        assertThat(view(sent).withdrawn()).isTrue();
    }

    @Test
    void takingBackAnAnsweredOneChangesNothing() {
        sent.answer(reply(Decision.APPROVED, TODAY, null), OFFICER, NOW);

        sent.withdraw(NOW);

        assertThat(view(sent).withdrawn()).isFalse();
    }

    @Test
    void aReportIsReceivedAndNeedsNoAnswer() {
        Submission report = submission(null);

        assertThat(view(report).state()).isEqualTo(SubmissionState.RECEIVED);
        assertThat(catchThrowableOfType(
                        Refusal.class, () -> report.answer(reply(Decision.APPROVED, TODAY, null), OFFICER, NOW)))
                .extracting(Refusal::kind)
                .isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void isASnapshotOfWhatWasSent() {
        assertThat(view(sent).content())
                .isEqualTo(new SubmissionContent(
                        "Disdukcapil Sleman",
                        "pks-hak-akses",
                        "PKS dan Hak Akses",
                        1,
                        "14",
                        "Mengirim berkas",
                        List.of("Surat"),
                        NOW));
    }

    private static Reply reply(Decision decision, LocalDate date, String note) {
        return new Reply(decision, " 400.8/1/Dukcapil ", date, note, null);
    }

    private static Submission submission(UUID task) {
        return new Submission(
                SLEMAN,
                new SubmissionDue(
                        "permohonan-akses",
                        new UUID(7, 5),
                        "34.04-2026-000001",
                        task,
                        "Akses data",
                        "RSUD Sleman",
                        "pks-hak-akses",
                        1,
                        "PKS dan Hak Akses",
                        "14",
                        "Mengirim berkas",
                        List.of("Surat"),
                        NOW,
                        NOW));
    }

    private static SubmissionView view(Submission submission) {
        return submission.view(new SubmissionView.Office("34.04", "sleman", "Kabupaten Sleman"), WIB);
    }
}
