package id.simpul.sop;

import java.time.Instant;
import java.util.UUID;

/**
 * A text of a draft that another replaced.
 *
 * @param writtenBy  name of whose text it is; null where nobody had rewritten the draft yet
 * @param replacedBy name of who decided for the other text
 */
public record ReplacedTextView(UUID id, String writtenBy, Instant writtenAt, String replacedBy, Instant replacedAt) {}
