package id.simpul.sop.catalogue;

import id.simpul.core.Ids;
import id.simpul.sop.Base;
import id.simpul.tenant.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The office does not want its SOP to follow a template to a version; a later version is another question. */
@Entity
@Table(name = "template_decline")
class TemplateDecline extends TenantOwned {

    @Column(name = "sop_code", updatable = false)
    private String sopCode;

    @Column(name = "base_code", updatable = false)
    private String baseCode;

    @Column(name = "base_version", updatable = false)
    private int baseVersion;

    @Column(name = "declined_by", updatable = false)
    private UUID declinedBy;

    @Column(name = "declined_at", updatable = false)
    private Instant declinedAt;

    protected TemplateDecline() {}

    TemplateDecline(String sop, Base declined, UUID by, Instant now) {
        super(Ids.next());
        sopCode = sop;
        baseCode = declined.code();
        baseVersion = declined.version();
        declinedBy = by;
        declinedAt = now;
    }

    TemplateDeclined told() {
        return new TemplateDeclined(sopCode, new Base(baseCode, baseVersion).toString(), declinedAt);
    }
}
