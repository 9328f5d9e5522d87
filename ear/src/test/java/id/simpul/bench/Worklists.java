package id.simpul.bench;

import id.simpul.bench.inside.Person;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Many open tasks over all offices, the biggest one with a twentieth of them, and the least that a list of them costs. */
final class Worklists {

    private static final String LEAST = "select id, case_id, case_number, title, step_key, due_at, opened_at from task"
            + " where tenant_id = ? and position_key = ? and closed_at is null and awaits is null"
            + " order by due_at, opened_at, id limit 20";

    /** How the product's own statement begins, as pg_stat_statements keeps it. */
    static final String OURS = "select t.* from unnest(%task t%";

    private Worklists() {}

    /** Statements of a kind so far, the pages they looked at, and the milliseconds PostgreSQL worked on them. */
    record Looked(long calls, long buffers, double millis) {
        double since(Looked before) {
            return (double) (buffers - before.buffers) / Math.max(1, calls - before.calls);
        }

        double millisSince(Looked before) {
            return (millis - before.millis) / Math.max(1, calls - before.calls);
        }
    }

    /** @param like the statement, as LIKE knows it */
    static Looked looked(Connection database, String like) throws SQLException {
        try (var query = database.prepareStatement("select coalesce(sum(calls), 0)::bigint,"
                + " coalesce(sum(shared_blks_hit + shared_blks_read), 0)::bigint, coalesce(sum(total_exec_time), 0)"
                + " from watch.pg_stat_statements where query like ?")) {
            query.setString(1, like);
            try (var row = query.executeQuery()) {
                row.next();
                return new Looked(row.getLong(1), row.getLong(2), row.getDouble(3));
            }
        }
    }

    /** The hand-written minimum as {@link #looked} finds it. */
    static String leastLike() {
        return LEAST.substring(0, LEAST.indexOf('?')) + "%";
    }

    /** Adds open tasks until there are so many: copies of one that exists, spread by office and post. */
    static void fill(Connection database, int offices, long wanted) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("alter table task disable trigger all");
            statement.execute(
                    "insert into task select r.* from generate_series(1, " + wanted
                            + " - (select count(*) from task where closed_at is null)) n"
                            + " cross join lateral (select id from tenant where slug ="
                            + " case when n % 20 = 0 then 'b1' else 'b' || (1 + n % " + (offices - 1) + ") end) o"
                            + " cross join lateral (select key from position where tenant_id = o.id order by sort"
                            + " offset (n / 20) % 7 limit 1) p"
                            + " join task t on t.id = (select id from task where lane_kind = 'INTERNAL' and state = 'DONE' limit 1)"
                            // a function beside it, since (f(...)).* would call it for each column
                            + " cross join lateral jsonb_populate_record(t, jsonb_build_object("
                            + "'id', gen_random_uuid(), 'case_id', gen_random_uuid(), 'tenant_id', o.id, 'seq', 1,"
                            + " 'position_key', p.key, 'lane_kind', 'INTERNAL', 'awaits', null, 'state', 'OPEN',"
                            + " 'assignee_id', null, 'assignee', null, 'assignee_name', null, 'closed_at', null,"
                            + " 'outcome', null, 'note', null, 'sweep_at', null,"
                            + " 'opened_at', now() - n * interval '1 second',"
                            + " 'due_at', case when n % 10 = 0 then null else now() + (n % 200000) * interval '1 minute' end)) r");
            statement.execute("alter table task enable trigger all");
            // what the hand-written minimum would have, since the product's own begins with another expression
            statement.execute(
                    "create index if not exists bench_least on task (tenant_id, position_key, due_at, opened_at,"
                            + " id) include (case_id, case_number, title, step_key) where closed_at is null and awaits is null");
            statement.execute("vacuum analyze task");
        }
    }

    /** Nanoseconds of the hand-written minimum, past every wall. */
    static List<Long> least(Connection database, List<Person> people, int times) throws SQLException {
        var nanos = new ArrayList<Long>();
        try (var query = database.prepareStatement(LEAST)) {
            for (var number = 0; number < times; number++) {
                var person = people.get(number % people.size());
                var begin = System.nanoTime();
                query.setObject(1, person.tenant());
                query.setString(2, person.key());
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        rows.getString(1);
                    }
                }
                nanos.add(System.nanoTime() - begin);
            }
        }
        return nanos;
    }
}
