package id.simpul.casework;

import id.simpul.core.Ids;
import id.simpul.identity.SignedIn;
import id.simpul.tenant.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * A line of a case's story: what happened to the case beside the tasks that were closed. It is written once, in the
 * transaction of what it tells, and never changes. Staff read it; an institution never does.
 */
@Entity
@Immutable
@Table(name = "case_note")
class CaseNote extends TenantOwned {

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "task_id")
    private UUID taskId;

    @Enumerated(EnumType.STRING)
    private NoteKind kind;

    private Instant at;

    @Column(name = "by_account")
    private UUID byAccount;

    @Column(name = "by_name")
    private String byName;

    private String text;

    @Convert(converter = FactsConverter.class)
    private Map<String, Object> facts;

    protected CaseNote() {}

    /**
     * A line about a case or one of its tasks.
     *
     * @param taskId the task it is about; null for the case as a whole
     * @param by     who did it; null for the product itself, such as after a change of the calendar
     * @param text   what that person wrote; null for nothing
     * @param facts  what else is to be shown: texts, numbers and booleans under short names
     */
    CaseNote(UUID caseId, UUID taskId, NoteKind kind, SignedIn by, String text, Map<String, Object> facts, Instant at) {
        super(Ids.next());
        this.caseId = caseId;
        this.taskId = taskId;
        this.kind = kind;
        this.at = at;
        this.byAccount = by == null ? null : by.accountId();
        this.byName = by == null ? null : by.name();
        this.text = text;
        this.facts = facts;
    }

    UUID taskId() {
        return taskId;
    }

    NoteKind kind() {
        return kind;
    }

    Instant at() {
        return at;
    }

    String byName() {
        return byName;
    }

    String text() {
        return text;
    }

    Map<String, Object> facts() {
        return facts;
    }
}
