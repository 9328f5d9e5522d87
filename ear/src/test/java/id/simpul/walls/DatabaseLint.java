package id.simpul.walls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a schema must never hold, asked of PostgreSQL's own catalogue. Each complaint names the thing and the fault, so
 * that whoever adds a table on some later day reads what it lacks.
 */
final class DatabaseLint {

    private static final String OURS = """
            n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
            and not exists (select 1 from pg_depend d where d.deptype = 'e' and d.objid = %s)""";

    private static final String TABLES = "from pg_class c join pg_namespace n on n.oid = c.relnamespace where "
            + OURS.formatted("c.oid") + " and n.nspname = 'public' and c.relkind in ('r', 'p')"
            + " and c.relname not in ('databasechangelog', 'databasechangeloglock') and ";

    /** What offices show each other is read by any of them, and by nobody without an office. */
    private static final String SHOWN = """
            '((( SELECT sec.tenant() AS tenant) IS NOT NULL) AND ((withdrawn_at IS NULL) OR (tenant_id = ( SELECT sec.office(''00''::text) AS office))))'""";

    private final Connection connection;
    private final String app;
    private final String owner;
    private final List<String> complaints = new ArrayList<>();

    private DatabaseLint(Connection connection, String app, String owner) {
        this.connection = connection;
        this.app = app;
        this.owner = owner;
    }

    /** Everything that is wrong, seen with the transaction of a connection that may read the whole catalogue. */
    static List<String> of(Connection connection, String app, String owner) throws SQLException {
        var lint = new DatabaseLint(connection, app, owner);
        lint.tables();
        lint.policies();
        lint.views();
        lint.functions();
        lint.keys();
        lint.grants();
        lint.roles();
        return lint.complaints;
    }

    /** A list beside the tests: the first word of each line, and the reason after it. */
    static Map<String, String> listed(String resource) {
        var entries = new TreeMap<String, String>();
        try (var in = DatabaseLint.class.getResourceAsStream("/" + resource)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+", 2))
                    .forEach(entry -> entries.put(entry[0], entry.length > 1 ? entry[1] : ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private void tables() throws SQLException {
        complain("table %s: row-level security is not enabled", "select c.relname " + TABLES + "not c.relrowsecurity");
        complain(
                "table %s: row-level security is not forced",
                "select c.relname " + TABLES + "not c.relforcerowsecurity");
        complain("table %s: no column tenant_id that is never null", "select c.relname " + TABLES + """
                c.relname <> 'tenant' and not exists (select 1 from pg_attribute a where a.attrelid = c.oid
                 and a.attname = 'tenant_id' and a.attnotnull and not a.attisdropped)""");
    }

    private void policies() throws SQLException {
        complain(
                "table %s: no policy",
                "select c.relname " + TABLES + "not exists (select 1 from pg_policy p where p.polrelid = c.oid)");
        complain("policy %s: does not ask once per statement which office it is", """
                select p.polname || ' on ' || c.relname || ', ' || e.part
                  from pg_policy p join pg_class c on c.oid = p.polrelid,
                       lateral (values ('using', pg_get_expr(p.polqual, p.polrelid)),
                                       ('with check', pg_get_expr(p.polwithcheck, p.polrelid))) e (part, rule)
                 where p.polroles <> array[(select oid from pg_roles where rolname = ?)]
                   and e.rule is not null
                   and e.rule not in ('(tenant_id = ( SELECT sec.tenant() AS tenant))',
                                      '(id = ( SELECT sec.tenant() AS tenant))',
                                      '( SELECT sec."national"() AS "national")')
                   and not (p.polcmd = 'r' and p.polname = 'reader' and e.rule = """ + SHOWN + ")", owner);
        complain("policy %s: the Ditjen reads, it does not write", """
                select p.polname || ' on ' || c.relname from pg_policy p join pg_class c on c.oid = p.polrelid
                 where p.polcmd <> 'r' and concat(pg_get_expr(p.polqual, p.polrelid),
                       pg_get_expr(p.polwithcheck, p.polrelid)) like '%national%'""");
    }

    private void views() throws SQLException {
        var kinds = "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where "
                + OURS.formatted("c.oid");
        complain("view %s: not security_invoker, so it shows what its owner may see", kinds + """
                 and c.relkind = 'v' and not coalesce(c.reloptions @> array['security_invoker=true'], false)""");
        complain("materialized view %s: keeps rows of all offices without any policy", kinds + " and c.relkind = 'm'");
        complain("foreign table %s: knows no policy", kinds + " and c.relkind = 'f'");
    }

    private void functions() throws SQLException {
        var allowed = listed("definer-functions.txt");
        var definers = " from pg_proc f join pg_namespace n on n.oid = f.pronamespace where f.prosecdef and "
                + OURS.formatted("f.oid");
        var found = ask("select n.nspname || '.' || f.proname" + definers);
        found.stream()
                .filter(name -> !allowed.containsKey(name))
                .forEach(name -> complaints.add("function " + name + ": runs as its owner and is not listed"));
        allowed.keySet().stream()
                .filter(name -> !found.contains(name))
                .forEach(name -> complaints.add("function " + name + ": listed, but not there"));
        allowed.forEach((name, reason) -> {
            if (reason.isBlank()) {
                complaints.add("function " + name + ": listed without a reason");
            }
        });
        var function = "select f.oid::regprocedure::text" + definers;
        // last, or PostgreSQL looks into the caller's own temporary schema first
        complain("function %s: search_path not pinned from pg_catalog to pg_temp", function + """
                 and not exists (select 1 from unnest(f.proconfig) s
                                  where s like 'search_path=pg_catalog, %' and s like '%, pg_temp')""");
        complain(
                "function %s: everybody may call it",
                function + " and has_function_privilege('public', f.oid, 'execute')");
        complain(
                "function %s: belongs to somebody else than the owner",
                function + " and f.proowner::regrole::text <> ?", owner);
    }

    private void keys() throws SQLException {
        complain("foreign key %s: without tenant_id it reaches rows of another office", """
                select k.conname || ' of ' || k.conrelid::regclass::text from pg_constraint k
                 where k.contype = 'f' and not (
                       k.confrelid = 'public.tenant'::regclass and cardinality(k.conkey) = 1 and exists (
                           select 1 from pg_attribute a
                            where a.attrelid = k.conrelid and a.attnum = k.conkey[1] and a.attname = 'tenant_id')
                    or exists (
                           select 1 from unnest(k.conkey, k.confkey) as pair (mine, theirs)
                             join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.mine
                             join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.theirs
                            where a.attname = 'tenant_id' and b.attname = 'tenant_id'))""");
        var excepted = listed("unique-over-offices.txt");
        ask("select i.indexrelid::regclass::text "
                        + TABLES.replace("from pg_class c", "from pg_index i join pg_class c on c.oid = i.indrelid")
                        + """
                i.indisunique and not exists (select 1 from pg_attribute a
                  where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnum = any(i.indkey))""")
                .stream()
                .filter(index -> excepted.getOrDefault(index, "").isBlank())
                .forEach(index ->
                        complaints.add("unique key " + index + ": without tenant_id it tells what others have"));
    }

    private void grants() throws SQLException {
        complain(
                "grant on %s: the application may select, insert and update, and only in tables with a policy",
                """
                select n.nspname || '.' || c.relname || ' ' || p.privilege
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace,
                       unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER',
                                    'MAINTAIN']) as p (privilege)
                 where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema')
                   and has_schema_privilege(?, n.oid, 'usage') and has_table_privilege(?, c.oid, p.privilege)
                   and not (p.privilege in ('SELECT', 'INSERT', 'UPDATE') and n.nspname = 'public'
                            and (c.relrowsecurity or c.relkind = 'v'))""", app, app);
        complain("grant on columns of %s: the application could refer to them", """
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname not in ('pg_catalog', 'information_schema') and c.relkind in ('r', 'p')
                   and has_any_column_privilege(?, c.oid, 'REFERENCES')""", app);
        complain("default grant %s: later tables would be born with it", """
                select a.privilege_type || ' on ' || d.defaclobjtype::text from pg_default_acl d, aclexplode(d.defaclacl) a
                 where a.grantee in (0, (select oid from pg_roles where rolname = ?))
                   and not (d.defaclobjtype = 'r' and a.privilege_type in ('SELECT', 'INSERT', 'UPDATE'))""", app);
        complain("schema %s: the application could make things there", """
                select n.nspname from pg_namespace n where has_schema_privilege(?, n.oid, 'create')""", app);
        complain("database: the application has %s", """
                select p from unnest(array['CREATE', 'TEMPORARY']) p
                 where has_database_privilege(?, current_database(), p)""", app);
    }

    private void roles() throws SQLException {
        complain("role %s: too strong", """
                select rolname from pg_roles where rolname in (?, ?)
                   and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)""", app, owner);
        complain("role %s: the application could become it", """
                select m.roleid::regrole::text from pg_auth_members m where m.member = ?::regrole""", app);
        complain("the application owns %s", """
                select classid::regclass::text || ' ' || objid from pg_shdepend where refobjid = ?::regrole and deptype = 'o'""", app);
    }

    private void complain(String words, String query, Object... values) throws SQLException {
        ask(query, values).forEach(thing -> complaints.add(words.formatted(thing)));
    }

    private List<String> ask(String query, Object... values) throws SQLException {
        return Sql.list(connection, query, values);
    }
}
