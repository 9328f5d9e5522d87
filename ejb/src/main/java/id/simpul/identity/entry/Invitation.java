package id.simpul.identity.entry;

import id.simpul.core.Ids;
import id.simpul.tenant.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A link with which somebody may choose a password once: a new person within a week, who forgot theirs within an hour.
 * The code in the link is stored nowhere, only its SHA-256; making a new one voids what was open before.
 */
@Entity
@Table(name = "invitation")
class Invitation extends TenantOwned {

    static final Duration WEEK = Duration.ofDays(7), HOUR = Duration.ofHours(1);

    @Column(name = "account_id", updatable = false)
    private UUID accountId;

    /** Whether the account had a password before. */
    @Column(updatable = false)
    private boolean reset;

    @Column(name = "code_hash", updatable = false)
    private String codeHash;

    @Column(name = "made_by", updatable = false)
    private String madeBy;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    @Column(name = "voided_at")
    private Instant voidedAt;

    protected Invitation() {}

    Invitation(UUID accountId, boolean reset, String code, String madeBy, Instant now) {
        super(Ids.next());
        this.accountId = accountId;
        this.reset = reset;
        this.codeHash = hash(code);
        this.madeBy = madeBy;
        this.madeAt = now;
        this.expiresAt = now.plus(reset ? HOUR : WEEK);
    }

    static String hash(String code) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    boolean reset() {
        return reset;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
