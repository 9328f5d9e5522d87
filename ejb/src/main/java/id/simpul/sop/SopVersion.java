package id.simpul.sop;

import id.simpul.core.Ids;
import id.simpul.core.Refusal;
import id.simpul.identity.SignedIn;
import id.simpul.tenant.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * One edition of an SOP. It begins as a draft; publishing freezes its document and gives it a day of effect. Where the
 * office wants two people for that, the first proposes and another confirms. When a later edition takes effect, or the
 * office says so, it is retired; a publication that was a mistake is withdrawn, and new cases go back to the edition
 * before. Running cases stay on it in any case, and what happened stays told.
 */
@Entity
@Table(name = "sop_version")
class SopVersion extends TenantOwned {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sop_id", updatable = false)
    private Sop sop;

    @Column(updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    private SopVersionState state = SopVersionState.DRAFT;

    private String name;

    @Enumerated(EnumType.STRING)
    private SopType type;

    @Column(name = "nomor_sop")
    private String nomorSop;

    @Convert(converter = SopDocumentConverter.class)
    private SopDocument document;

    /** SHA-256 of the file it was read from; tells an unchanged file from a changed one. */
    @Column(name = "source_sha256")
    private String sourceSha256;

    private String decree;

    @Column(name = "effective_from")
    private Instant effectiveFrom;

    /** What the first of two people wants; null where nobody proposed, and once it is decided. */
    @Embedded
    private Proposal proposal;

    /** How often the draft was rewritten. */
    private int revision;

    /** Who rewrote the draft last; null where nobody has. */
    @Embedded
    private Edited edited;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    /** Name of who put it in force; null where the office's file did. */
    @Column(name = "published_by")
    private String publishedBy;

    @Column(name = "retired_at")
    private Instant retiredAt;

    /** Its publication was taken back, so it counts as never in force for what new cases start on. */
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected SopVersion() {}

    static SopVersion draft(Sop sop, int number, SopDocument document, String sourceSha256, Instant now) {
        SopVersion version = new SopVersion(sop, number, now);
        version.say(document, sourceSha256);
        return version;
    }

    private void say(SopDocument said, String sha256) {
        document = said;
        name = said.name();
        type = said.type();
        nomorSop =
                said.identity().nomor() == null ? null : said.identity().nomor().meaning();
        sourceSha256 = sha256;
    }

    /**
     * Replaces what the draft says.
     *
     * @param seen the revision this was made from
     * @return that somebody began to rewrite it; empty where that was told for the same sitting
     * @throws Refusal conflict when it is no draft, a second person is asked about it, or another has rewritten it since
     */
    Optional<SopDraftEdited> rewrite(int seen, SopDocument said, String sha256, SignedIn actor, Instant now) {
        refuseUnlessDraft();
        if (proposal != null) {
            throw Refusal.conflict("sop.draftProposed", proposal.name());
        }
        if (seen != revision) {
            throw Refusal.conflict(
                    "sop.draftChanged", edited == null ? "" : edited.name(), edited == null ? createdAt : edited.at());
        }
        boolean told = edited != null && edited.sameSitting(actor.accountId(), now);
        say(said, sha256);
        revision++;
        edited = new Edited(actor.accountId(), actor.name(), now);
        return told ? Optional.empty() : Optional.of(new SopDraftEdited(sop.code(), number, revision, now));
    }

    /** What it says now, as the text that the next one replaces. */
    ReplacedText replacedBy(SignedIn actor, Instant now) {
        String writer = edited == null ? null : edited.name();
        return new ReplacedText(id(), document, writer, edited == null ? createdAt : edited.at(), actor.name(), now);
    }

    /** That what it says now is replaced although its writer was faster. */
    SopTextReplaced overruled(Instant now) {
        return new SopTextReplaced(sop.code(), number, revision, edited == null ? null : edited.name(), now);
    }

    private SopVersion(Sop sop, int number, Instant now) {
        super(Ids.next());
        this.sop = sop;
        this.number = number;
        this.createdAt = now;
    }

    /**
     * Puts the draft in force.
     *
     * @param from when it takes effect; null means now
     * @param by   name of who does it; null where the office's file does
     * @return what happened
     * @throws Refusal conflict when it is no draft, invalid when {@code from} lies in the past
     */
    SopPublished publish(String newDecree, Instant from, String by, Instant now) {
        refuseUnlessDraft();
        refusePast(from, now);
        state = SopVersionState.PUBLISHED;
        decree = newDecree;
        publishedAt = now;
        publishedBy = by;
        effectiveFrom = from == null ? now : from;
        proposal = null;
        return new SopPublished(sop.code(), number, newDecree, effectiveFrom, now);
    }

    /**
     * The first of two people wants the draft in force.
     *
     * @throws Refusal conflict when it is no draft or proposed already, invalid when {@code from} lies in the past
     */
    SopProposed propose(String wantedDecree, Instant from, SignedIn actor, Instant now) {
        refuseUnlessDraft();
        refusePast(from, now);
        proposal = new Proposal(actor.accountId(), actor.name(), now, wantedDecree, from);
        return new SopProposed(sop.code(), number, wantedDecree, from, now);
    }

    /**
     * The second person puts in force what the first proposed, and nothing else.
     *
     * @param saidDecree what the second person believes to confirm; null says nothing against it
     * @param saidFrom   likewise
     * @throws Refusal not allowed for the person who proposed it, conflict when something else was proposed
     */
    SopPublished confirm(String saidDecree, Instant saidFrom, SignedIn actor, Instant now) {
        refuseUnlessDraft();
        if (proposal.account().equals(actor.accountId())) {
            throw Refusal.notAllowed("sop.ownProposal");
        }
        if (!proposal.agreesWith(saidDecree, saidFrom)) {
            throw Refusal.conflict("sop.proposalDiffers", proposal.name());
        }
        // a day that passed while it waited for the second person is today
        Instant from = proposal.effectiveFrom();
        return publish(proposal.decree(), from == null || from.isBefore(now) ? null : from, actor.name(), now);
    }

    /** No new case starts on it any more. The caller made sure that it is the one in force. */
    SopRetired retire(Instant now) {
        state = SopVersionState.RETIRED;
        retiredAt = now;
        return new SopRetired(sop.code(), number, now);
    }

    /** Takes its publication back. The caller made sure that there is another version for new cases. */
    SopWithdrawn withdraw(Integer before, Instant now) {
        state = SopVersionState.RETIRED;
        withdrawnAt = now;
        return new SopWithdrawn(sop.code(), number, before, now);
    }

    /** Takes back what was proposed; the draft stays. */
    SopWithdrawn dropProposal(Instant now) {
        proposal = null;
        return new SopWithdrawn(sop.code(), number, null, now);
    }

    void refuseUnlessDraft() {
        if (state != SopVersionState.DRAFT) {
            throw Refusal.conflict("sop.notADraft", number);
        }
    }

    private static void refusePast(Instant from, Instant now) {
        if (from != null && from.isBefore(now)) {
            throw Refusal.invalid("sop.effectiveInPast", "/effectiveFrom");
        }
    }

    boolean proposed() {
        return proposal != null;
    }

    Edition edition() {
        return new Edition(id(), number, state, effectiveFrom, withdrawnAt != null);
    }

    int revision() {
        return revision;
    }

    /** Who rewrote it last; null where nobody has. */
    Edited edited() {
        return edited;
    }

    SopDocument document() {
        return document;
    }

    boolean isFrom(String fileSha256) {
        return sourceSha256.equals(fileSha256);
    }

    /** Whether it says the same, whatever file it came from. */
    boolean says(SopDocument other) {
        return document.equals(other);
    }

    Sop sop() {
        return sop;
    }

    SopVersionState state() {
        return state;
    }

    int number() {
        return number;
    }
}
