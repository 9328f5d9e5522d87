package id.simpul.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import id.simpul.core.Cursor;
import id.simpul.core.Json;
import id.simpul.core.Page;
import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.shiro.authz.annotation.RequiresPermissions;
import org.hibernate.Session;

/** Reads the log of the reader's own office, and proves it. */
@Stateless
public class AuditQuery {

    private static final String ROWS = """
            select e.id, k.seq, e.at, e.what, e.actor, e.case_id, e.case_number, e.facts, e.address
              from audit_entry e
              left join lateral (
                   select l.seq - cardinality(l.others) - 1
                          + coalesce(array_position(l.others, e.id), cardinality(l.others) + 1) as seq
                     from audit_link l
                    where l.tenant_id = e.tenant_id and l.entry_id >= e.id
                      and (l.entry_id = e.id or e.id = any (l.others))
                    order by l.entry_id limit 1) k on true
             where e.tenant_id = :office""";

    private static final String PACKED = """
            select e.id, b.last_seq - cardinality(b.ids) + e.place as seq, e.at, e.what, e.actor, e.case_id,
                   e.case_number, e.facts, e.address
              from audit_block b
              cross join lateral unnest(b.ids, b.ats, b.whats, b.actors, b.case_ids, b.case_numbers, b.facts, b.addresses)
                   with ordinality e (id, at, what, actor, case_id, case_number, facts, address, place)
             where b.tenant_id = :office""";

    /** Blocks follow each other by their ids as well: both parts are read from the newest on, and no further than asked. */
    private static final String BOTH = """
            select r.* from ((%s order by e.id desc limit :most)
                             union all
                             (%s order by b.last_id desc, e.id desc limit :most)) r
             order by r.id desc limit :most""";

    /** A row gets its id a moment after it happened, within its transaction. */
    private static final Duration WRITTEN_WITHIN = Duration.ofMinutes(10);

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentUser current;

    @Inject
    private AuditKeys keys;

    @Inject
    private HeadFiles heads;

    @Inject
    private Clock clock;

    /**
     * Rows of the log, newest first.
     *
     * @param cursor {@code next} of the page before, or null
     * @param limit  null for 20, at most 200
     * @throws Refusal malformed for a foreign cursor, invalid for a limit out of bounds
     */
    @RequiresPermissions(Permission.Keys.AUDIT_READ)
    public Page<AuditView> list(@Valid AuditFilter filter, String cursor, Integer limit) {
        int size = Page.limit(limit);
        Map<String, Object> parameters = new HashMap<>();
        Wanted wanted = wanted(filter, Cursor.read(cursor, 1), parameters);
        List<Tuple> rows = rows(wanted, parameters, size + 1);
        return Page.of(rows, size, row -> Cursor.of(row.get("id", UUID.class))).map(this::view);
    }

    /**
     * Which rows.
     *
     * @param rows   conditions on a row
     * @param blocks conditions on a block that has such a row, by which others are passed over unopened
     */
    private record Wanted(StringBuilder rows, StringBuilder blocks) {

        void add(String row, String block) {
            rows.append(" and ").append(row);
            blocks.append(" and ").append(block);
        }
    }

    private List<Tuple> rows(Wanted wanted, Map<String, Object> parameters, int most) {
        Query query = em.createNativeQuery(
                        BOTH.formatted(ROWS + wanted.rows(), PACKED + wanted.rows() + wanted.blocks()), Tuple.class)
                .setParameter("office", current.get().tenant().id())
                .setParameter("most", most);
        parameters.forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        return rows;
    }

    // ids are UUIDs of version 7: days are also bounds of the primary key, so that a month is found without a scan
    private Wanted wanted(AuditFilter filter, Cursor after, Map<String, Object> parameters) {
        Wanted wanted = new Wanted(new StringBuilder(), new StringBuilder());
        equal(wanted, parameters, "case_id", filter.caseId());
        if (filter.caseNumber() != null) {
            // the office's own, so that the index by case serves both
            String ofNumber = "(select c.id from case_file c where c.tenant_id = :office and c.number = :number)";
            wanted.add("e.case_id = " + ofNumber, ofNumber + " = any (b.case_ids)");
            parameters.put("number", filter.caseNumber());
        }
        equal(wanted, parameters, "what", filter.what());
        equal(wanted, parameters, "actor", filter.actor());
        if (filter.from() != null) {
            Instant from = startOf(filter.from());
            wanted.add("e.at >= :from and e.id >= :fromId", "b.last_id >= :fromId");
            parameters.put("from", from);
            parameters.put("fromId", firstIdAt(from));
        }
        if (filter.until() != null) {
            Instant end = startOf(filter.until().plusDays(1));
            wanted.add("e.at < :end and e.id < :endId", "b.first_id < :endId");
            parameters.put("end", end);
            parameters.put("endId", firstIdAt(end.plus(WRITTEN_WITHIN)));
        }
        if (after != null) {
            wanted.add("e.id < :after", "b.first_id < :after");
            parameters.put("after", after.uuid(0));
        }
        return wanted;
    }

    private static void equal(Wanted wanted, Map<String, Object> parameters, String column, Object value) {
        if (value != null) {
            wanted.add("e." + column + " = :" + column, ":" + column + " = any (b." + column + "s)");
            parameters.put(column, value);
        }
    }

    private Instant startOf(LocalDate day) {
        if (day.getYear() < 1970 || day.getYear() > 9999) {
            throw Refusal.invalid("audit.day", "/from");
        }
        return day.atStartOfDay(zone()).toInstant();
    }

    private static UUID firstIdAt(Instant time) {
        return new UUID(Math.max(0, time.toEpochMilli()) << 16, 0);
    }

    private ZoneId zone() {
        return current.get().tenant().timezone();
    }

    private AuditView view(Tuple row) {
        Number seq = row.get("seq", Number.class);
        return new AuditView(
                row.get("id", UUID.class),
                seq == null ? null : seq.longValue(),
                row.get("at", Instant.class).atZone(zone()).toOffsetDateTime(),
                row.get("what", String.class),
                row.get("actor", String.class),
                row.get("case_id", UUID.class),
                row.get("case_number", String.class),
                facts(row.get("facts", String.class)),
                row.get("address", String.class));
    }

    private static Map<String, Object> facts(String json) {
        try {
            return Json.mapper().readValue(json, FACTS);
        } catch (JsonProcessingException e) {
            // somebody altered the row: the reader sees what stands there, and the check names the row
            return Map.of("?", json);
        }
    }

    /** Walks the whole log and compares it with its seals, its chain, and the heads exported from it. */
    @RequiresPermissions(Permission.Keys.AUDIT_READ)
    public AuditVerdict verify() {
        UUID office = current.get().tenant().id();
        // first what was exported: every link it speaks of was committed before
        List<AuditHead> exported = heads.of(office);
        ChainCheck check = new ChainCheck(keys.of(office), exported);
        ChainRows rows = new ChainRows(office, keys.of(office));
        em.unwrap(Session.class).doWork(connection -> rows.feed(connection, check, clock.instant()));
        ChainCheck.Verdict verdict = check.verdict();
        return new AuditVerdict(
                verdict.ok(),
                verdict.entries(),
                verdict.head(),
                verdict.seq(),
                exported.size(),
                bad(verdict.firstBad()));
    }

    private AuditVerdict.FirstBad bad(ChainCheck.Bad bad) {
        if (bad == null) {
            return null;
        }
        Tuple row = bad.entry() == null ? null : stored(bad.entry());
        OffsetDateTime at =
                row == null ? null : row.get("at", Instant.class).atZone(zone()).toOffsetDateTime();
        return new AuditVerdict.FirstBad(
                bad.seq(), bad.entry(), at, row == null ? null : row.get("what", String.class), bad.why());
    }

    private Tuple stored(UUID entry) {
        Wanted one = new Wanted(new StringBuilder(), new StringBuilder());
        one.add("e.id = :id", "b.first_id <= :id and b.last_id >= :id");
        return rows(one, Map.of("id", entry), 1).stream().findFirst().orElse(null);
    }
}
