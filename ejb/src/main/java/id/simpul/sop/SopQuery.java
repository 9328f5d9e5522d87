package id.simpul.sop;

import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** Reads the office's SOPs. */
@Stateless
public class SopQuery {

    private static final String VERSIONS = """
            select s.code as code, v.id as id, v.name as name, v.type as type, v.number as number, v.state as state,
                   v.nomorSop as nomorSop, v.effectiveFrom as effectiveFrom, v.withdrawnAt as withdrawnAt,
                   v.decree as decree, v.publishedAt as publishedAt, v.publishedBy as publishedBy,
                   v.retiredAt as retiredAt, v.proposal.name as proposedBy, v.proposal.madeAt as proposedAt,
                   v.proposal.decree as proposedDecree, v.proposal.effectiveFrom as proposedFrom,
                   v.proposal.account as proposedById
              from SopVersion v join v.sop s
            """;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Documents documents;

    @Inject
    private OfficePositions positions;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /** All SOPs of the office by code, each with its versions, newest first. */
    @RequiresPermissions(Permission.Keys.SOP_READ)
    public List<SopSummary> list() {
        Map<String, List<Tuple>> byCode = new LinkedHashMap<>();
        em.createQuery(VERSIONS + "order by s.code, v.number desc", Tuple.class)
                .getResultStream()
                .forEach(row -> byCode.computeIfAbsent(row.get("code", String.class), c -> new ArrayList<>())
                        .add(row));
        return byCode.values().stream().map(this::summary).toList();
    }

    /**
     * The life of an SOP's versions, newest first: who put them in force under which decree, and what waits.
     *
     * @throws Refusal missing when the office has no such SOP
     */
    @RequiresPermissions(Permission.Keys.SOP_EDIT)
    public List<SopEdition> editions(String code) {
        List<Tuple> rows = versions(code);
        List<Edition> all = editions(rows);
        Optional<Edition> inForce = Edition.inForce(all, clock.instant());
        return rows.stream().map(row -> edition(row, all, inForce)).toList();
    }

    private List<Tuple> versions(String code) {
        List<Tuple> rows = em.createQuery(VERSIONS + "where s.code = :code order by v.number desc", Tuple.class)
                .setParameter("code", code)
                .getResultList();
        if (rows.isEmpty()) {
            throw Refusal.missing("sop.missing");
        }
        return rows;
    }

    private SopEdition edition(Tuple row, List<Edition> all, Optional<Edition> inForce) {
        Edition edition = edition(row);
        return new SopEdition(
                edition.number(),
                edition.stateNow(all, clock.instant()),
                inForce.filter(edition::equals).isPresent(),
                edition.waits(clock.instant()),
                edition.withdrawn(),
                row.get("nomorSop", String.class),
                row.get("decree", String.class),
                local(edition.effectiveFrom()),
                row.get("publishedBy", String.class),
                local(row.get("publishedAt", Instant.class)),
                local(row.get("retiredAt", Instant.class)),
                local(row.get("withdrawnAt", Instant.class)),
                proposal(row));
    }

    private SopVersionView.Proposed proposal(Tuple row) {
        UUID by = row.get("proposedById", UUID.class);
        // who of the office wants what is nobody else's business
        return by == null || user.get().external()
                ? null
                : new SopVersionView.Proposed(
                        row.get("proposedBy", String.class),
                        by.equals(user.get().accountId()),
                        local(row.get("proposedAt", Instant.class)),
                        row.get("proposedDecree", String.class),
                        local(row.get("proposedFrom", Instant.class)));
    }

    /**
     * One version with its document.
     *
     * @param number the version, or null for the one in force
     * @throws Refusal missing when the office has no such SOP or version
     */
    @RequiresPermissions(Permission.Keys.SOP_READ)
    public SopVersionView version(String code, Integer number) {
        List<Tuple> rows = versions(code);
        List<Edition> all = editions(rows);
        Integer wanted = number != null
                ? number
                : Edition.inForce(all, clock.instant()).map(Edition::number).orElse(null);
        Tuple row = rows.stream()
                .filter(r -> r.get("number", Integer.class).equals(wanted))
                .findFirst()
                .orElseThrow(() -> Refusal.missing("sop.missing"));
        Edition edition = edition(row);
        boolean draft = edition.state() == SopVersionState.DRAFT;
        return new SopVersionView(
                edition.id(),
                code,
                row.get("name", String.class),
                edition.number(),
                edition.stateNow(all, clock.instant()),
                local(edition.effectiveFrom()),
                row.get("decree", String.class),
                user.get().external() ? null : row.get("publishedBy", String.class),
                local(row.get("publishedAt", Instant.class)),
                proposal(row),
                draft ? documents.draft(edition.id()) : documents.published(edition.id()));
    }

    /**
     * What a draft still lacks, and what somebody should look at, errors first.
     *
     * @param version as it was read
     * @return nothing for a version that is no draft any more, and for institutions
     */
    @RequiresPermissions(Permission.Keys.SOP_READ)
    public List<DraftProblem> problems(SopVersionView version) {
        return version.state() != SopVersionState.DRAFT || user.get().external()
                ? List.of()
                : DraftReview.of(version.document(), positions.held());
    }

    /**
     * What differs between two versions, drafts included.
     *
     * @throws Refusal missing when the office has no such SOP or version
     */
    @RequiresPermissions(Permission.Keys.SOP_READ)
    public VersionDiff diff(String code, int from, int to) {
        return Comparison.of(
                code,
                from,
                version(code, from).document(),
                to,
                version(code, to).document());
    }

    /**
     * The document that cases walk, of a version in force or retired. Once read on this node it costs no statement.
     *
     * @throws Refusal missing when the office has no such version, or it is still a draft
     */
    @RequiresPermissions(Permission.Keys.SOP_READ)
    public SopDocument document(String code, int number) {
        return documents.published(user.get().tenant().id(), code, number);
    }

    private SopSummary summary(List<Tuple> rows) {
        List<Edition> all = editions(rows);
        UUID current = Edition.inForce(all, clock.instant()).map(Edition::id).orElse(null);
        Tuple named = rows.stream()
                .filter(r -> r.get("id", UUID.class).equals(current))
                .findFirst()
                .orElse(rows.get(0));
        List<SopSummary.VersionSummary> versions = rows.stream()
                .map(r -> new SopSummary.VersionSummary(
                        r.get("number", Integer.class),
                        edition(r).stateNow(all, clock.instant()),
                        r.get("nomorSop", String.class),
                        local(r.get("effectiveFrom", Instant.class))))
                .toList();
        return new SopSummary(
                named.get("code", String.class),
                named.get("name", String.class),
                named.get("type", SopType.class),
                versions);
    }

    private static List<Edition> editions(List<Tuple> rows) {
        return rows.stream().map(SopQuery::edition).toList();
    }

    private static Edition edition(Tuple row) {
        return new Edition(
                row.get("id", UUID.class),
                row.get("number", Integer.class),
                row.get("state", SopVersionState.class),
                row.get("effectiveFrom", Instant.class),
                row.get("withdrawnAt", Instant.class) != null);
    }

    private OffsetDateTime local(Instant instant) {
        return instant == null
                ? null
                : instant.atZone(user.get().tenant().timezone()).toOffsetDateTime();
    }
}
