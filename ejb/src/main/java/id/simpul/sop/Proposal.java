package id.simpul.sop;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * What the first of two people wants of a draft.
 *
 * @param account   account of that person, who may not be the second one too
 * @param name   that person's name
 * @param decree the decree to be named; null for none
 * @param effectiveFrom when it shall take effect; null means as soon as it is confirmed
 */
@Embeddable
record Proposal(
        @Column(name = "proposed_by") UUID account,
        @Column(name = "proposed_by_name") String name,
        @Column(name = "proposed_at") Instant madeAt,
        @Column(name = "proposed_decree") String decree,
        @Column(name = "proposed_from") Instant effectiveFrom) {

    boolean agreesWith(String saidDecree, Instant saidFrom) {
        return (saidDecree == null || saidDecree.equals(decree))
                && (saidFrom == null || saidFrom.equals(effectiveFrom));
    }
}
