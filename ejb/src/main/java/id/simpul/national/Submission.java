package id.simpul.national;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import id.simpul.casework.SubmissionDue;
import id.simpul.core.Ids;
import id.simpul.core.Json;
import id.simpul.core.Refusal;
import id.simpul.identity.SignedIn;
import id.simpul.tenant.TenantInfo;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * What an office sent to the Ditjen. It is written in the transaction that opened the waiting step (or sent the
 * report), answered once, and never changed otherwise. It belongs to the office that sent it and is read by two
 * sides, so it carries {@code tenant_id} as a plain column and its readers are told apart in {@link SubmissionQuery}.
 */
@Entity
@Table(name = "submission")
class Submission {

    @Id
    private UUID id;

    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    @Column(updatable = false)
    private String kind;

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Column(name = "case_number", updatable = false)
    private String caseNumber;

    /** The task the reply closes; null for a report. */
    @Column(name = "task_id", updatable = false)
    private UUID taskId;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String institution;

    @Enumerated(EnumType.STRING)
    private SubmissionState state;

    @Column(updatable = false)
    private String content;

    @Column(name = "sent_at", updatable = false)
    private Instant sentAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "letter_number")
    private String letterNumber;

    @Column(name = "letter_date")
    private LocalDate letterDate;

    private String note;

    private String grants;

    @Column(name = "replied_at")
    private Instant repliedAt;

    @Column(name = "replied_by")
    private UUID repliedBy;

    protected Submission() {}

    Submission(TenantInfo sender, SubmissionDue due) {
        id = Ids.next();
        tenantId = sender.id();
        kind = due.kind();
        caseId = due.caseId();
        caseNumber = due.caseNumber();
        taskId = due.taskId();
        title = due.title();
        institution = due.institution();
        state = due.taskId() == null ? SubmissionState.RECEIVED : SubmissionState.SENT;
        sentAt = due.at();
        content = json(new SubmissionContent(
                sender.office(),
                due.sopCode(),
                due.sopName(),
                due.sopVersion(),
                due.stepNo(),
                due.uraian(),
                due.papers(),
                due.receivedAt()));
    }

    /**
     * Takes the Ditjen's answer.
     *
     * @return what happened
     * @throws Refusal conflict when it has one, needs none, or was withdrawn; invalid when a return or refusal gives
     *     no reason, or the letter is dated after today
     */
    SubmissionAnswered answer(Reply reply, SignedIn officer, Instant now) {
        if (state != SubmissionState.SENT) {
            throw Refusal.conflict("submission.alreadyAnswered", caseNumber);
        }
        if (withdrawnAt != null) {
            throw Refusal.conflict("submission.withdrawn", caseNumber);
        }
        if (reply.letterDate().isAfter(LocalDate.ofInstant(now, officer.tenant().timezone()))) {
            throw Refusal.invalid("letter.inFuture", "/letterDate");
        }
        if (reply.decision() != Decision.APPROVED && reply.note() == null) {
            throw Refusal.invalid("submission.noteRequired", "/note");
        }
        if (reply.decision() != Decision.APPROVED && !reply.grants().isEmpty()) {
            throw Refusal.invalid("submission.grantsWithoutApproval", "/grants");
        }
        state = reply.decision().state();
        letterNumber = reply.letterNumber().strip();
        letterDate = reply.letterDate();
        note = reply.note();
        grants = reply.grants().isEmpty() ? null : json(reply.grants());
        repliedAt = now;
        repliedBy = officer.accountId();
        return new SubmissionAnswered(
                caseId,
                caseNumber,
                id,
                reply.decision(),
                letterNumber,
                letterDate,
                note != null,
                reply.grants().size(),
                officer.username(),
                now);
    }

    /** The office took the case back; a reply would find nobody waiting. */
    void withdraw(Instant now) {
        if (state == SubmissionState.SENT) {
            withdrawnAt = now;
        }
    }

    private static String json(Object value) {
        try {
            return Json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a submission's content is always writable", e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return Json.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored submission is always readable", e);
        }
    }

    UUID id() {
        return id;
    }

    UUID tenantId() {
        return tenantId;
    }

    UUID taskId() {
        return taskId;
    }

    Instant sentAt() {
        return sentAt;
    }

    SubmissionView view(SubmissionView.Office office, ZoneId zone) {
        SubmissionView.ReplyView reply = repliedAt == null
                ? null
                : new SubmissionView.ReplyView(
                        Decision.valueOf(state.name()),
                        letterNumber,
                        letterDate,
                        note,
                        repliedAt.atZone(zone).toOffsetDateTime(),
                        grants == null ? List.of() : read(grants, new TypeReference<List<Reply.Grant>>() {}));
        return new SubmissionView(
                id,
                kind,
                office,
                caseId,
                caseNumber,
                institution,
                title,
                sentAt.atZone(zone).toOffsetDateTime(),
                state,
                withdrawnAt != null,
                reply,
                read(content, new TypeReference<SubmissionContent>() {}));
    }
}
