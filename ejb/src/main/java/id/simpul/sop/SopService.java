package id.simpul.sop;

import id.simpul.core.DomainEvent;
import id.simpul.core.Problem;
import id.simpul.core.Reading;
import id.simpul.core.Refusal;
import id.simpul.core.WithoutNik;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** A tenant admin's acts on SOPs: bring a draft, put it in force, end its use, take its publication back. */
@Stateless
public class SopService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SopRepository sops;

    @Inject
    private SopIntake intake;

    @Inject
    private OfficePositions positions;

    @Inject
    private Templates templates;

    @Inject
    private SopQuery query;

    @Inject
    private PublicationRule rule;

    @Inject
    private CurrentUser current;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /**
     * What came of a file.
     *
     * @param taken    null when the file was refused
     * @param problems errors that refused it, or warnings beside a draft
     */
    public record Imported(SopIntake.Taken taken, List<Problem> problems) {}

    /**
     * Makes a draft of a file in the tenant-configs format.
     *
     * @param yaml the file, at most what {@link SopReader} takes
     * @return the draft, or the problems that refused the file; then nothing has changed
     */
    @RequiresPermissions(Permission.Keys.SOP_EDIT)
    public Imported importYaml(byte[] yaml) {
        Reading<SopDocument> reading = SopReader.read(yaml, positions.held().keySet(), templates);
        return new Imported(reading.accepted() ? intake.draft(reading.value(), yaml) : null, reading.problems());
    }

    /**
     * Makes a draft of a file that says a whole SOP and cannot say its template: it stays a variant of the one that the SOP
     * follows.
     *
     * @return as {@link #importYaml}
     */
    @RequiresPermissions(Permission.Keys.SOP_EDIT)
    public Imported importWhole(byte[] yaml) {
        Reading<SopDocument> reading = SopReader.read(yaml, positions.held().keySet(), templates);
        return new Imported(
                reading.accepted() ? intake.draft(following(reading.value()), yaml) : null, reading.problems());
    }

    /** The document as a variant of what the newest version of its SOP is a variant of. */
    private SopDocument following(SopDocument document) {
        return query.list().stream()
                .filter(sop -> sop.code().equals(document.code()))
                .findFirst()
                .map(sop -> query.version(sop.code(), sop.versions().get(0).number())
                        .document())
                .map(newest -> document.withBase(newest.base()))
                .orElse(document);
    }

    /**
     * Makes a draft of a file that may be half an SOP, as those are that come from elsewhere: what it lacks comes back with
     * it, and publishing waits for that.
     *
     * @param yaml the file, of the tenant-configs format as far as it goes
     * @return the draft, or the problems of a file that is none
     * @throws Refusal invalid when something is named by no key, too large
     */
    @RequiresPermissions(Permission.Keys.SOP_EDIT)
    public Imported importUnfinished(byte[] yaml) {
        Examined examined = examine(yaml, true, true);
        SopDocument document = examined.document();
        return new Imported(document == null ? null : intake.draft(document, yaml), examined.problems());
    }

    /**
     * What a file would become, and against what.
     *
     * @param document null when the file would be refused
     * @param problems errors that would refuse it or that the draft would have, or warnings
     * @param against  the version in force, else the newest; null for a new SOP
     * @param diff     what differs from that; null for a new SOP
     */
    public record Examined(SopDocument document, List<Problem> problems, Integer against, VersionDiff diff) {}

    /**
     * Looks at a file without keeping it.
     *
     * @param foreign    whether it cannot say its template, and so stays with the one that its SOP follows
     * @param unfinished whether errors of sense would be left to the draft
     * @throws Refusal as importing would
     */
    @RequiresPermissions(Permission.Keys.SOP_EDIT)
    public Examined examine(byte[] yaml, boolean foreign, boolean unfinished) {
        Reading<SopDocument> reading = SopReader.read(yaml, positions.held().keySet(), templates);
        SopDocument read = reading.accepted() || !unfinished ? reading.value() : SopReader.unfinished(yaml);
        if (read == null) {
            return new Examined(null, reading.problems(), null, null);
        }
        SopDocument document = foreign ? following(read) : read;
        DraftService.refuseUnlessSound(document.code(), document);
        Integer against = against(document.code());
        VersionDiff diff = against == null
                ? null
                : Comparison.of(
                        document.code(),
                        against,
                        query.version(document.code(), against).document(),
                        against + 1,
                        document);
        return new Examined(document, reading.problems(), against, diff);
    }

    /** Names of the posts that lanes may name, by their keys. */
    @RequiresPermissions(Permission.Keys.SOP_EDIT)
    public Map<String, String> posts() {
        return positions.names();
    }

    private Integer against(String code) {
        List<SopSummary.VersionSummary> versions = query.list().stream()
                .filter(sop -> sop.code().equals(code))
                .flatMap(sop -> sop.versions().stream())
                .toList();
        return versions.stream()
                .filter(v -> v.state() == SopVersionState.PUBLISHED)
                .findFirst()
                .or(() -> versions.stream().findFirst())
                .map(SopSummary.VersionSummary::number)
                .orElse(null);
    }

    /**
     * Puts a draft in force; where the office wants two people for it, proposes that, or confirms what another proposed.
     *
     * @param decree        the decree that says so; may be null
     * @param effectiveFrom when it takes effect; null means now. The version before is retired then, its cases stay on it
     * @throws Refusal missing, conflict when it is no draft or something else was proposed, not allowed for who proposed
     *     it, invalid with its problems when it lacks something, and when the day lies in the past
     */
    @RequiresPermissions(Permission.Keys.SOP_PUBLISH)
    public SopVersionView publish(
            String code, int number, @Size(max = 200) @WithoutNik String decree, OffsetDateTime effectiveFrom) {
        SopVersion draft = SopRepository.numbered(number, sops.locked(code));
        String named = decree == null || decree.isBlank() ? null : decree.strip();
        Instant from = effectiveFrom == null ? null : effectiveFrom.toInstant();
        refuseUnlessWhole(draft);
        events.fire(publishOrPropose(draft, named, from, clock.instant()));
        return told(code, number);
    }

    private void refuseUnlessWhole(SopVersion draft) {
        if (draft.state() != SopVersionState.DRAFT) {
            return;
        }
        List<Problem> errors = DraftReview.of(draft.document(), positions.held()).stream()
                .filter(DraftProblem::isError)
                .map(DraftProblem::asProblem)
                .toList();
        if (!errors.isEmpty()) {
            throw Refusal.faulty("sop.draftHasErrors", errors);
        }
    }

    private DomainEvent publishOrPropose(SopVersion draft, String decree, Instant from, Instant now) {
        if (draft.proposed()) {
            return draft.confirm(decree, from, current.get(), now);
        }
        return rule.secondPersonConfirms()
                ? draft.propose(decree, from, current.get(), now)
                : draft.publish(decree, from, current.get().name(), now);
    }

    /**
     * Ends the use of the version in force: no new case starts, running ones go on.
     *
     * @throws Refusal missing, conflict when it is not the one in force
     */
    @RequiresPermissions(Permission.Keys.SOP_PUBLISH)
    public SopVersionView retire(String code, int number) {
        List<SopVersion> versions = sops.locked(code);
        SopVersion version = SopRepository.numbered(number, versions);
        Instant now = clock.instant();
        if (inForce(versions, now).filter(number(version)).isEmpty()) {
            throw Refusal.conflict("sop.notTheOneInForce", number);
        }
        events.fire(version.retire(now));
        return told(code, number);
    }

    /**
     * Takes a publication back: new cases start on the version before again, and what happened stays told. A version that
     * waits for its day, or for a second person, is taken back likewise.
     *
     * @throws Refusal missing, conflict when it is neither in force nor waiting, or no version before can take its place
     */
    @RequiresPermissions(Permission.Keys.SOP_PUBLISH)
    public SopVersionView rollback(String code, int number) {
        List<SopVersion> versions = sops.locked(code);
        SopVersion version = SopRepository.numbered(number, versions);
        events.fire(takeBack(version, versions, clock.instant()));
        return told(code, number);
    }

    private static DomainEvent takeBack(SopVersion version, List<SopVersion> versions, Instant now) {
        if (version.proposed()) {
            return version.dropProposal(now);
        }
        boolean inForce = inForce(versions, now).filter(number(version)).isPresent();
        if (!inForce && !version.edition().waits(now)) {
            throw Refusal.conflict("sop.notTheOneInForce", version.number());
        }
        Integer before = inForce(versions.stream().filter(v -> v != version).toList(), now)
                .map(Edition::number)
                .orElse(null);
        if (inForce && before == null) {
            throw Refusal.conflict("sop.nothingBefore", version.number());
        }
        return version.withdraw(before, now);
    }

    private static Optional<Edition> inForce(List<SopVersion> versions, Instant now) {
        return Edition.inForce(versions.stream().map(SopVersion::edition).toList(), now);
    }

    private static Predicate<Edition> number(SopVersion version) {
        return edition -> edition.number() == version.number();
    }

    private SopVersionView told(String code, int number) {
        em.flush();
        return query.version(code, number);
    }
}
