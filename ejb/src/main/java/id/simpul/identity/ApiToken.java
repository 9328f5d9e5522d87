package id.simpul.identity;

import id.simpul.core.Ids;
import id.simpul.tenant.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** A bearer token's life. The token itself is never stored, only its SHA-256. */
@Entity
@Table(name = "api_token")
class ApiToken extends TenantOwned {

    @Column(name = "token_hash", updatable = false)
    private String tokenHash;

    @Column(name = "account_id", updatable = false)
    private UUID accountId;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected ApiToken() {}

    ApiToken(String token, UUID accountId, Instant now, Instant expiresAt) {
        super(Ids.next());
        this.tokenHash = hash(token);
        this.accountId = accountId;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
