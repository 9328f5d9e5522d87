package id.simpul.sop.catalogue;

import id.simpul.core.Ids;
import id.simpul.core.Refusal;
import id.simpul.sop.Base;
import id.simpul.sop.Documents;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopDocumentConverter;
import id.simpul.sop.SopVersionState;
import id.simpul.tenant.TenantInfo;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A version of an SOP that its office shows to all others. What it says never changes; the office may take it back, and show
 * it again. One of the national office is a template: taken back it is offered to nobody, but who builds on it still reads
 * it. It belongs to its office and is read by all, so it carries {@code tenant_id} as a plain column.
 */
@Entity
@Table(name = "catalogue_entry")
class CatalogueEntry {

    @Id
    private UUID id;

    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    @Column(name = "office_code", updatable = false)
    private String officeCode;

    @Column(name = "office_name", updatable = false)
    private String officeName;

    @Column(name = "sop_code", updatable = false)
    private String sopCode;

    @Column(updatable = false)
    private int version;

    @Column(updatable = false)
    private String name;

    @Convert(converter = SopDocumentConverter.class)
    @Column(updatable = false)
    private SopDocument document;

    @Column(name = "released_at")
    private Instant releasedAt;

    /** Account of who released it; null where the start did. Never told to other offices. */
    @Column(name = "released_by")
    private UUID releasedBy;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected CatalogueEntry() {}

    /** @throws Refusal conflict unless the version is in force, or waits for its day */
    CatalogueEntry(TenantInfo office, String sop, Documents.Version shown, UUID by, Instant now) {
        if (shown.state() != SopVersionState.PUBLISHED) {
            throw Refusal.conflict("catalogue.notPublished", shown.number());
        }
        id = Ids.next();
        tenantId = office.id();
        officeCode = office.code();
        officeName = office.name();
        sopCode = sop;
        version = shown.number();
        document = WithoutNip.of(office.national() ? shown.document().withBase(null) : shown.document());
        name = document.name();
        releasedAt = now;
        releasedBy = by;
    }

    SopReleased released() {
        return new SopReleased(sopCode, version, releasedAt);
    }

    /** Shows again what was taken back. @throws Refusal conflict when it is shown */
    SopReleased releaseAgain(UUID by, Instant now) {
        if (withdrawnAt == null) {
            throw Refusal.conflict("catalogue.released", version);
        }
        withdrawnAt = null;
        releasedAt = now;
        releasedBy = by;
        return released();
    }

    /** @throws Refusal conflict when it was taken back before */
    SopRecalled withdraw(Instant now) {
        if (withdrawnAt != null) {
            throw Refusal.conflict("catalogue.notReleased", version);
        }
        withdrawnAt = now;
        return new SopRecalled(sopCode, version, now);
    }

    UUID id() {
        return id;
    }

    UUID tenantId() {
        return tenantId;
    }

    String sopCode() {
        return sopCode;
    }

    String officeCode() {
        return officeCode;
    }

    String officeName() {
        return officeName;
    }

    int version() {
        return version;
    }

    String name() {
        return name;
    }

    Base base() {
        return new Base(sopCode, version);
    }

    SopDocument document() {
        return document;
    }

    Instant releasedAt() {
        return releasedAt;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }
}
