package id.simpul.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What cases that have ended leave in the database, indexes included, once the room of rows that are no more is given back:
 * their rows, their submissions, their notices and their part of the log; not the answers that are kept for a day.
 */
final class FinishedCases {

    private static final List<String> TABLES = List.of(
            "case_file",
            "case_note",
            "task",
            "task_block",
            "submission",
            "notice",
            "audit_entry",
            "audit_link",
            "audit_block");

    /** Packs all that is over in every office. @see "packing.sql" */
    private static final String PACK = """
            do $$
            declare
                office uuid;
            begin
                for office in select id from tenant loop
                    while sec.pack_cases(office) > 0 loop end loop;
                    while sec.pack_log(office) > 0 loop end loop;
                end loop;
            end
            $$""";

    private final Connection database;
    private final long ended;
    private final SortedMap<String, Long> sizes;

    private FinishedCases(Connection database) throws SQLException {
        this.database = database;
        ended = Figures.number(database, "select count(*) from case_file where ended_at is not null");
        sizes = sizes();
    }

    /** Counts from here. */
    static FinishedCases since(Connection database) throws SQLException {
        return new FinishedCases(database);
    }

    /** What each case has left that ended meanwhile: as it was walked, and after it was packed. */
    Report.Row row(double most) throws SQLException {
        var cases = Figures.number(database, "select count(*) from case_file where ended_at is not null") - ended;
        var walked = perCase(cases);
        execute("update sec.deployment set packed_after = '0 seconds'");
        execute("checkpoint");
        var position = Figures.position(database);
        execute(PACK);
        var log = Figures.logWithoutImages(database, position);
        execute("update sec.deployment set packed_after = '2 days'");
        var packed = perCase(cases);
        return new Report.Row("a finished case, packed", 0)
                .with("cases", cases)
                .with("tables as walked", walked)
                .with("bytes/case as walked", sum(walked))
                .with("tables", packed)
                .with("WAL bytes/case to pack", log / cases)
                .goal("bytes/case", sum(packed), most);
    }

    private SortedMap<String, Long> perCase(long cases) throws SQLException {
        var grown = new TreeMap<String, Long>();
        sizes().forEach((table, size) -> grown.put(table, (size - sizes.get(table)) / cases));
        return grown;
    }

    private static long sum(SortedMap<String, Long> sizes) {
        return sizes.values().stream().mapToLong(size -> size).sum();
    }

    private SortedMap<String, Long> sizes() throws SQLException {
        var found = new TreeMap<String, Long>();
        for (var table : TABLES) {
            execute("vacuum (full, analyze) " + table);
            found.put(table, Figures.number(database, "select pg_total_relation_size('" + table + "')"));
        }
        return found;
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
