package id.simpul.sop;

import id.simpul.core.Ids;
import id.simpul.core.Refusal;
import id.simpul.tenant.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * One edition of an SOP. It begins as a draft; publishing freezes its document and gives it a day of effect; when a
 * later edition takes effect it is retired, while its running cases stay on it.
 */
@Entity
@Table(name = "sop_version")
class SopVersion extends TenantOwned {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sop_id", updatable = false)
    private Sop sop;

    @Column(updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    private SopVersionState state = SopVersionState.DRAFT;

    private String name;

    @Enumerated(EnumType.STRING)
    private SopType type;

    @Column(name = "nomor_sop")
    private String nomorSop;

    @Convert(converter = SopDocumentConverter.class)
    private SopDocument document;

    /** SHA-256 of the file it was read from; tells an unchanged file from a changed one. */
    @Column(name = "source_sha256")
    private String sourceSha256;

    private String decree;

    @Column(name = "effective_from")
    private Instant effectiveFrom;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected SopVersion() {}

    static SopVersion draft(Sop sop, int number, SopDocument document, String sourceSha256, Instant now) {
        SopVersion version = new SopVersion(sop, number, now);
        version.document = document;
        version.name = document.identity().nama().meaning();
        version.type = document.type();
        version.nomorSop = document.identity().nomor() == null
                ? null
                : document.identity().nomor().meaning();
        version.sourceSha256 = sourceSha256;
        return version;
    }

    private SopVersion(Sop sop, int number, Instant now) {
        super(Ids.next());
        this.sop = sop;
        this.number = number;
        this.createdAt = now;
    }

    /**
     * Puts the draft in force.
     *
     * @param from when it takes effect; null means now
     * @return what happened
     * @throws Refusal conflict when it is no draft, invalid when {@code from} lies in the past
     */
    SopPublished publish(String newDecree, Instant from, Instant now) {
        if (state != SopVersionState.DRAFT) {
            throw Refusal.conflict("sop.notADraft", number);
        }
        if (from != null && from.isBefore(now)) {
            throw Refusal.invalid("sop.effectiveInPast", "/effectiveFrom");
        }
        state = SopVersionState.PUBLISHED;
        decree = newDecree;
        publishedAt = now;
        effectiveFrom = from == null ? now : from;
        return new SopPublished(sop.code(), number, newDecree, effectiveFrom, now);
    }

    boolean isFrom(String fileSha256) {
        return sourceSha256.equals(fileSha256);
    }

    Sop sop() {
        return sop;
    }

    SopVersionState state() {
        return state;
    }

    int number() {
        return number;
    }
}
