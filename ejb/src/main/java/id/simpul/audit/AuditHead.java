package id.simpul.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * How far an office's chain had come at some moment, signed and kept outside the database, so that an end cut off later
 * is missed.
 *
 * @param seq  number of the last link
 * @param hash its hash
 */
public record AuditHead(UUID tenant, long seq, String hash, Instant at, String mac) {}
