package id.simpul.identity;

import id.simpul.core.Ids;
import id.simpul.tenant.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A person's way in. It belongs to one office; its username is unique in the whole deployment. */
@Entity
@Table(name = "account")
public class Account extends TenantOwned {

    @Column(updatable = false)
    private String username;

    private String name;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private AccountKind kind;

    @Column(name = "institution_id", updatable = false)
    private UUID institutionId;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "password_changed_at")
    private Instant passwordChangedAt;

    private boolean active = true;

    protected Account() {}

    /** @param institutionId the institution acted for; null unless {@code kind} is INSTITUTION */
    public Account(
            String username, String name, AccountKind kind, UUID institutionId, String passwordHash, Instant now) {
        super(Ids.next());
        this.username = username;
        this.name = name;
        this.kind = kind;
        this.institutionId = institutionId;
        this.passwordHash = passwordHash;
        this.passwordChangedAt = now;
    }

    public void changePassword(String newHash, Instant now) {
        passwordHash = newHash;
        passwordChangedAt = now;
    }

    String passwordHash() {
        return passwordHash;
    }
}
