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

    /** Every session remembers it; raising it ends them all. */
    private int epoch;

    /** Since when a second factor is asked for; null when none is. */
    @Column(name = "factor_since")
    private Instant factorSince;

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

    /** Whether this is the account's password; never so for one that has none yet. */
    public boolean hasPassword(String given, Passwords passwords) {
        return passwords.matches(given, passwordHash);
    }

    /** Ends every session that began before. */
    public void endSessions() {
        epoch++;
    }

    public void askForFactor(Instant now) {
        factorSince = now;
    }

    public void askForPasswordOnly() {
        factorSince = null;
    }

    public boolean asksForFactor() {
        return factorSince != null;
    }

    public void switchOff() {
        active = false;
    }

    public void switchOn() {
        active = true;
    }

    /** Who signs in through it, from now on. */
    public Principal principal(Instant now) {
        return new Principal(id(), tenantId(), username, epoch, now);
    }

    public String username() {
        return username;
    }

    public String name() {
        return name;
    }

    public AccountKind kind() {
        return kind;
    }

    /** Whether the first link was used. */
    public boolean choseAPassword() {
        return passwordHash != null;
    }

    public boolean active() {
        return active;
    }
}
