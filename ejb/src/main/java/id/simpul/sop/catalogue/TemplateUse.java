package id.simpul.sop.catalogue;

import id.simpul.core.Ids;
import id.simpul.sop.Base;
import id.simpul.sop.Inheritance;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * How far a published version is from its template, in numbers of steps and in nothing else: the national office reads this,
 * and not what the office's SOP says. A version that follows no template any more is told as such.
 */
@Entity
@Table(name = "template_use")
class TemplateUse {

    @Id
    private UUID id;

    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    @Column(name = "sop_code", updatable = false)
    private String sopCode;

    @Column(updatable = false)
    private int version;

    @Column(name = "base_code", updatable = false)
    private String baseCode;

    @Column(name = "base_version", updatable = false)
    private Integer baseVersion;

    @Column(updatable = false)
    private int inherited;

    @Column(updatable = false)
    private int changed;

    @Column(updatable = false)
    private int own;

    @Column(name = "left_out", updatable = false)
    private int leftOut;

    @Column(name = "published_at", updatable = false)
    private Instant publishedAt;

    protected TemplateUse() {}

    /** @param inheritance null for a version of no template */
    TemplateUse(UUID office, String sop, int version, Inheritance inheritance, Instant publishedAt) {
        this.id = Ids.next();
        this.tenantId = office;
        this.sopCode = sop;
        this.version = version;
        this.publishedAt = publishedAt;
        if (inheritance != null) {
            Base base = inheritance.base();
            baseCode = base.code();
            baseVersion = base.version();
            inherited = inheritance.inherited();
            changed = inheritance.changed();
            own = inheritance.own();
            leftOut = inheritance.leftOut();
        }
    }
}
