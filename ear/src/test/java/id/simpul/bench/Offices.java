package id.simpul.bench;

import id.simpul.bench.inside.Person;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Sleman and its copies: an office with its posts, people and SOP, 552 times. */
final class Offices {

    /** Rows of an office that its copy needs, in the order of their references. */
    private static final List<String> TABLES = List.of("position", "account", "assignment", "sop", "sop_version");

    private Offices() {}

    /** Makes so many copies, past the product; their rows get ids derived from the original's. */
    static void copy(Connection database, int copies) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("create function pg_temp.other(id text, n integer) returns text language sql immutable"
                    + " as $$ select case when id is null then null else md5(id || n)::uuid::text end $$");
            statement.execute(copying("tenant", "'code', '99.' || n, 'slug', 'b' || n", copies));
            for (var table : TABLES) {
                statement.execute(copying(table, overrides(database, table), copies));
            }
            // as if they had been there for long: the first visit of a new office is no step's cost
            statement.execute("update tenant set calendar_applied = calendar_version || '.'"
                    + " || (select n.calendar_version from tenant n where n.level = 'PUSAT')");
        }
    }

    private static String copying(String table, String overrides, int copies) {
        return "insert into " + table + " select (jsonb_populate_record(r, jsonb_build_object("
                + "'id', pg_temp.other(r.id::text, n), " + overrides + "))).*"
                + " from " + table + " r, generate_series(1, " + copies + ") n where r."
                + (table.equals("tenant")
                        ? "slug = 'sleman'"
                        : "tenant_id = (select id from tenant where slug = 'sleman')")
                + (table.equals("account") ? " and r.kind = 'STAFF'" : "")
                + (table.equals("assignment")
                        ? " and r.account_id in (select id from account where kind = 'STAFF')"
                        : "");
    }

    private static String overrides(Connection database, String table) throws SQLException {
        var parts = new ArrayList<String>();
        try (var query = database.prepareStatement("select column_name from information_schema.columns"
                + " where table_schema = 'public' and table_name = ? and data_type = 'uuid' and column_name <> 'id'")) {
            query.setString(1, table);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var column = rows.getString(1);
                    parts.add("'" + column + "', pg_temp.other(r." + column + "::text, n)");
                }
            }
        }
        if (table.equals("account")) {
            parts.add("'username', replace(r.username, '.sleman', '.b' || n)");
        }
        return String.join(", ", parts);
    }

    /** The first holder of every post, with a bearer token for each. */
    static List<Person> people(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("insert into api_token (tenant_id, id, token_hash, account_id, created_at, expires_at)"
                    + " select tenant_id, gen_random_uuid(), encode(sha256(convert_to('bench ' || username, 'UTF8')), 'hex'),"
                    + " id, now(), now() + interval '1 day' from account where kind = 'STAFF'"
                    + " on conflict do nothing");
            var people = new ArrayList<Person>();
            try (var row = statement.executeQuery("select a.id, a.username, a.name, t.id, t.code, t.slug, t.office,"
                    + " t.timezone, p.id, p.key, t.calendar_version || '.' || (select calendar_version from tenant"
                    + " where level = 'PUSAT') from account a join tenant t on t.id = a.tenant_id"
                    + " join assignment s on s.tenant_id = a.tenant_id and s.account_id = a.id"
                    + " join position p on p.tenant_id = s.tenant_id and p.id = s.position_id"
                    + " where a.kind = 'STAFF' and a.username not like '%-2.%' and (t.slug = 'sleman' or t.code like '99.%')"
                    + " order by t.code, p.sort")) {
                while (row.next()) {
                    people.add(new Person(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            row.getObject(4, UUID.class),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getString(8),
                            row.getObject(9, UUID.class),
                            row.getString(10),
                            row.getString(11),
                            "bench " + row.getString(2)));
                }
            }
            return List.copyOf(people);
        }
    }
}
