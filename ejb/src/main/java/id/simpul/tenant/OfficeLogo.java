package id.simpul.tenant;

import id.simpul.core.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** An emblem that an office has or had. It is never changed; the office says which one is shown. */
@Entity
@Table(name = "office_logo")
class OfficeLogo extends TenantOwned {

    @Column(updatable = false)
    private String sha256;

    @Column(name = "media_type", updatable = false)
    private String mediaType;

    @Column(updatable = false)
    private byte[] content;

    @Column(name = "added_at", updatable = false)
    private Instant addedAt;

    protected OfficeLogo() {}

    OfficeLogo(Logo logo, Instant now) {
        super(Ids.next());
        this.sha256 = logo.sha256();
        this.mediaType = logo.mediaType();
        this.content = logo.content().clone();
        this.addedAt = now;
    }

    Logo logo() {
        return new Logo(mediaType, content.clone());
    }
}
