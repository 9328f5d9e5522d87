package id.simpul.sop;

import id.simpul.core.Ids;
import id.simpul.tenant.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A text of a draft that lost to another: what a faster colleague had saved before somebody saved over it, or what the
 * slower one gave up. It is kept so that the decision can be taken back. A draft keeps few of them, and the oldest makes
 * room for the next.
 */
@Entity
@Table(name = "replaced_text")
class ReplacedText extends TenantOwned {

    @Column(name = "version_id", updatable = false)
    private UUID versionId;

    @Convert(converter = SopDocumentConverter.class)
    private SopDocument document;

    /** Name of whose text it is; null where nobody had rewritten the draft yet. */
    @Column(name = "written_by")
    private String writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    /** Name of who decided for the other text. */
    @Column(name = "replaced_by")
    private String replacedBy;

    @Column(name = "replaced_at")
    private Instant replacedAt;

    protected ReplacedText() {}

    /** @param writer null where nobody had rewritten the draft yet */
    ReplacedText(UUID versionId, SopDocument document, String writer, Instant written, String decider, Instant now) {
        super(Ids.next());
        this.versionId = versionId;
        this.document = document;
        this.writtenBy = writer;
        this.writtenAt = written;
        this.replacedBy = decider;
        this.replacedAt = now;
    }

    /** Makes room: from now on this is what another says. */
    void become(ReplacedText other) {
        document = other.document;
        writtenBy = other.writtenBy;
        writtenAt = other.writtenAt;
        replacedBy = other.replacedBy;
        replacedAt = other.replacedAt;
    }

    boolean says(SopDocument other) {
        return document.equals(other);
    }

    UUID versionId() {
        return versionId;
    }

    SopDocument document() {
        return document;
    }
}
