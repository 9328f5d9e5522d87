package id.simpul.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads an office's chain from the database a few hundred rows at a time, since a log may be larger than memory. */
class ChainRows {

    private static final int AT_A_TIME = 500;

    /** Rows are linked within seconds; one that waits this long was kept from it. */
    private static final Duration LINKED_BY = Duration.ofMinutes(10);

    private static final String ROW =
            "e.id, e.at, e.what, e.actor_id, e.actor, e.case_id, e.case_number, e.facts, e.address, "
                    + "coalesce(e.mac, encode(e.seal, 'hex')) as mac";

    private static final String LINKED = "select " + ROW + """
            , l.seq, l.hash, k.id as named, k.place = cardinality(l.others) + 1 as last from audit_link l
              cross join lateral unnest(l.others || l.entry_id) with ordinality k (id, place)
              left join audit_entry e on e.tenant_id = l.tenant_id and e.id = k.id
             where l.tenant_id = ? order by l.seq, k.place""";

    private static final String PACKED = """
            select e.id, e.at, e.what, e.actor_id, e.actor, e.case_id, e.case_number, e.facts, e.address,
                   encode(e.seal, 'hex') as mac, b.last_seq - cardinality(b.ids) + e.place as seq,
                   encode(e.hash, 'hex') as hash, e.id as named, e.hash is not null as last
              from audit_block b
              cross join lateral unnest(b.ids, b.ats, b.whats, b.actor_ids, b.actors, b.case_ids, b.case_numbers, b.facts,
                   b.addresses, b.seals, b.hashes) with ordinality
                   e (id, at, what, actor_id, actor, case_id, case_number, facts, address, seal, hash, place)
             where b.tenant_id = ? order by b.last_id, e.place""";

    private static final String LOOSE = "select " + ROW + """
            \sfrom audit_entry e where e.tenant_id = ?
               and not exists (select 1 from audit_link l cross join lateral unnest(l.others || l.entry_id) k (id)
                                where l.tenant_id = e.tenant_id and k.id = e.id)
             order by e.id""";

    private final UUID office;
    private final AuditSeal seal;

    ChainRows(UUID office, AuditSeal seal) {
        this.office = office;
        this.seal = seal;
    }

    /**
     * Feeds links, those of packed rows first, then rows without one. The connection is in a transaction, else all rows
     * came at once.
     */
    void feed(Connection connection, ChainCheck check, Instant now) throws SQLException {
        List<ChainCheck.Named> named = new ArrayList<>();
        for (String links : List.of(PACKED, LINKED)) {
            feedLinks(connection, links, check, named);
        }
        // a packed row after which no link ends: every block ended with one when it was made
        named.forEach(row -> check.loose(row.witness(), true));
        try (PreparedStatement ask = prepared(connection, LOOSE);
                ResultSet row = ask.executeQuery()) {
            while (row.next()) {
                check.loose(witness(row), at(row).isBefore(now.minus(LINKED_BY)));
            }
        }
    }

    /** @param named rows whose link is still to come */
    private void feedLinks(Connection connection, String links, ChainCheck check, List<ChainCheck.Named> named)
            throws SQLException {
        try (PreparedStatement ask = prepared(connection, links);
                ResultSet row = ask.executeQuery()) {
            while (row.next()) {
                named.add(new ChainCheck.Named(
                        row.getObject("named", UUID.class), row.getObject("id") == null ? null : witness(row)));
                if (row.getBoolean("last")) {
                    check.link(row.getLong("seq"), List.copyOf(named), row.getString("hash"));
                    named.clear();
                }
            }
        }
    }

    private PreparedStatement prepared(Connection connection, String sql) throws SQLException {
        PreparedStatement ask = connection.prepareStatement(sql);
        ask.setFetchSize(AT_A_TIME);
        ask.setObject(1, office);
        return ask;
    }

    private AuditSeal.Witness witness(ResultSet row) throws SQLException {
        AuditRow stored = new AuditRow(
                office,
                row.getObject("id", UUID.class),
                at(row),
                row.getString("what"),
                row.getObject("actor_id", UUID.class),
                row.getString("actor"),
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                row.getString("facts"),
                row.getString("address"));
        return seal.witness(stored, row.getString("mac"));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
