package id.simpul.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals one office's log with HMAC-SHA256. Its key is derived from the deployment's, which lies outside the database, and
 * from the office's id: a row sealed for one office is none of another's. What is sealed is first laid out with the
 * length of each field before it, so that no two different rows are ever the same bytes.
 */
public final class AuditSeal {

    private static final String ALGORITHM = "HmacSHA256";

    /** A shorter key could be guessed. */
    private static final int SHORTEST_KEY = 32;

    private final UUID tenantId;
    private final Mac keyed;

    private AuditSeal(UUID tenantId, Mac keyed) {
        this.tenantId = tenantId;
        this.keyed = keyed;
    }

    /**
     * The seal of an office.
     *
     * @param deploymentKey at least 32 characters
     * @throws IllegalArgumentException when the key is missing or too short
     */
    public static AuditSeal of(String deploymentKey, UUID tenantId) {
        if (deploymentKey == null || deploymentKey.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException("the audit key has at least " + SHORTEST_KEY + " characters");
        }
        Mac master = keyed(deploymentKey.getBytes(StandardCharsets.UTF_8));
        byte[] office = mac(master, "simpul audit office 1", tenantId.toString());
        return new AuditSeal(tenantId, keyed(office));
    }

    UUID tenantId() {
        return tenantId;
    }

    /** The seal of a row. */
    public String ofRow(AuditRow row) {
        return hex(
                "row",
                text(row.tenantId()),
                text(row.id()),
                text(row.at()),
                row.what(),
                text(row.actorId()),
                row.actor(),
                text(row.caseId()),
                row.caseNumber(),
                row.facts(),
                row.address());
    }

    /** What is known of a stored row: its seal, and whether it is the one that this row has. */
    public Witness witness(AuditRow row, String mac) {
        return new Witness(row.id(), mac, row.tenantId().equals(tenantId) && same(ofRow(row), mac));
    }

    /** A stored row as the chain sees it. @param genuine whether the row is still what was sealed */
    public record Witness(UUID id, String mac, boolean genuine) {

        Sealed sealed() {
            return new Sealed(id, mac);
        }
    }

    /**
     * The hash of a link: of the hash before it, its place, and each of its rows with the row's own seal.
     *
     * @param seq  place of the last row
     * @param rows one or more
     */
    public String ofLink(String before, long seq, List<Sealed> rows) {
        List<String> fields = new ArrayList<>();
        // links were of one row each at first, and those stay good
        fields.add(rows.size() == 1 ? "link" : "links");
        fields.add(before);
        fields.add(Long.toString(seq));
        for (Sealed row : rows) {
            fields.add(row.id().toString());
            fields.add(row.mac());
        }
        return hex(fields.toArray(String[]::new));
    }

    /** What the chain holds of a row. @param mac its seal */
    public record Sealed(UUID id, String mac) {}

    /** The head of the chain, signed to be kept elsewhere. */
    public AuditHead head(long seq, String hash, Instant at) {
        return new AuditHead(tenantId, seq, hash, at, ofHead(seq, hash, at));
    }

    boolean signed(AuditHead head) {
        return head.tenant().equals(tenantId) && same(ofHead(head.seq(), head.hash(), head.at()), head.mac());
    }

    private String ofHead(long seq, String hash, Instant at) {
        return hex("head", tenantId.toString(), Long.toString(seq), hash, text(at));
    }

    static boolean same(String expected, String given) {
        return given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }

    private String hex(String... fields) {
        return HexFormat.of().formatHex(mac(keyed, fields));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static Mac keyed(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }

    private static byte[] mac(Mac keyed, String... fields) {
        try {
            // a copy with the key in place: looking for the algorithm anew costs more than the sum itself
            return ((Mac) keyed.clone()).doFinal(laidOut(fields));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own HMAC can be copied", e);
        }
    }

    private static byte[] laidOut(String... fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            for (String field : fields) {
                byte[] text = field == null ? null : field.getBytes(StandardCharsets.UTF_8);
                // nothing is not the same as an empty text
                out.writeInt(text == null ? -1 : text.length);
                out.write(text == null ? new byte[0] : text);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("memory can always be written", e);
        }
    }
}
