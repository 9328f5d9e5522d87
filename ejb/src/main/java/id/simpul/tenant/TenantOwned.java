package id.simpul.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/**
 * A row that belongs to one office. Hibernate writes and filters {@code tenant_id} by itself; the table's keys carry
 * it too, so that rows can be distributed by office later.
 */
@MappedSuperclass
public abstract class TenantOwned {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id", nullable = false, updatable = false)
    private UUID tenantId;

    protected TenantOwned() {}

    protected TenantOwned(UUID id) {
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    public UUID tenantId() {
        return tenantId;
    }
}
