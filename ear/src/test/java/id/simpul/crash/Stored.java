package id.simpul.crash;

import id.simpul.launch.Database;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.InflaterInputStream;

/**
 * What the tables hold, read past the product as the database's superuser.
 *
 * @param cases those that clients of the test began
 * @param answers what was kept for requests with an Idempotency-Key
 */
record Stored(List<CaseRow> cases, List<AnswerRow> answers) {

    record CaseRow(
            String office,
            String id,
            String number,
            String sop,
            int version,
            String title,
            String state,
            String startedBy,
            Instant endedAt,
            String withdrawnReason,
            List<TaskRow> tasks,
            List<SubmissionRow> submissions) {}

    record TaskRow(
            String id,
            int seq,
            String step,
            String lane,
            int iteration,
            String state,
            String assignee,
            Instant openedAt,
            Instant closedAt,
            String outcome,
            String note) {

        boolean open() {
            return state.equals("OPEN") || state.equals("CLAIMED");
        }

        boolean done() {
            return state.equals("DONE");
        }

        String name() {
            return step + "#" + iteration + " " + lane;
        }
    }

    /** @param task id of the waiting task; null for a report */
    record SubmissionRow(
            String id,
            String kind,
            String task,
            String state,
            Instant sentAt,
            Instant withdrawnAt,
            Instant repliedAt,
            String repliedBy,
            String letterNumber,
            String note) {}

    /** @param body null when its words were lost with a crash of PostgreSQL */
    record AnswerRow(String who, String scope, int status, String body) {}

    static Stored read(Database database) throws SQLException {
        try (var connection = database.connect(database.superuser())) {
            var tasks = rows(connection, """
                    select t.case_id::text as owner, t.* from task t
                      join case_file c on c.tenant_id = t.tenant_id and c.id = t.case_id
                     where c.title like 'Uji %' order by t.case_id, t.seq""", Stored::task);
            var submissions = rows(connection, """
                    select s.case_id::text as owner, s.*, a.username from submission s
                      join case_file c on c.tenant_id = s.tenant_id and c.id = s.case_id
                      left join account a on a.id = s.replied_by
                     where c.title like 'Uji %' order by s.case_id, s.sent_at, s.id""", Stored::submission);
            var cases = rows(connection, """
                    select c.id::text as owner, c.*, t.slug, a.username from case_file c
                      join tenant t on t.id = c.tenant_id
                      join account a on a.id = c.started_by
                     where c.title like 'Uji %' order by c.id""", row -> caseRow(row, tasks, submissions));
            var answers = rows(connection, """
                    select '' as owner, encode(r.scope, 'hex') as scope, r.status, coalesce(r.words, w.words) as words, a.username
                      from idempotency_record r
                      join account a on a.id = r.account_id
                      left join idempotency_answer w
                        on w.tenant_id = r.tenant_id and w.account_id = r.account_id and w.scope = r.scope""", Stored::answer);
            return new Stored(
                    cases.values().stream().flatMap(List::stream).toList(),
                    answers.values().stream().flatMap(List::stream).toList());
        }
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private record Owned<T>(String owner, T row) {}

    private static <T> Map<String, List<T>> rows(Connection connection, String query, Reader<T> reader)
            throws SQLException {
        var all = new ArrayList<Owned<T>>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                all.add(new Owned<>(row.getString("owner"), reader.read(row)));
            }
        }
        return all.stream()
                .collect(Collectors.groupingBy(Owned::owner, Collectors.mapping(Owned::row, Collectors.toList())));
    }

    private static TaskRow task(ResultSet row) throws SQLException {
        return new TaskRow(
                row.getString("id"),
                row.getInt("seq"),
                row.getString("step_key"),
                row.getString("lane_key"),
                row.getInt("iteration"),
                row.getString("state"),
                row.getString("assignee"),
                time(row, "opened_at"),
                time(row, "closed_at"),
                row.getString("outcome"),
                row.getString("note"));
    }

    private static SubmissionRow submission(ResultSet row) throws SQLException {
        return new SubmissionRow(
                row.getString("id"),
                row.getString("kind"),
                row.getString("task_id"),
                row.getString("state"),
                time(row, "sent_at"),
                time(row, "withdrawn_at"),
                time(row, "replied_at"),
                row.getString("username"),
                row.getString("letter_number"),
                row.getString("note"));
    }

    private static CaseRow caseRow(
            ResultSet row, Map<String, List<TaskRow>> tasks, Map<String, List<SubmissionRow>> submissions)
            throws SQLException {
        var id = row.getString("id");
        return new CaseRow(
                row.getString("slug"),
                id,
                row.getString("number"),
                row.getString("sop_code"),
                row.getInt("sop_version"),
                row.getString("title"),
                row.getString("state"),
                row.getString("username"),
                time(row, "ended_at"),
                row.getString("withdrawn_reason"),
                tasks.getOrDefault(id, List.of()),
                submissions.getOrDefault(id, List.of()));
    }

    private static AnswerRow answer(ResultSet row) throws SQLException {
        return new AnswerRow(
                row.getString("username"), row.getString("scope"), row.getInt("status"), words(row.getBytes("words")));
    }

    private static String words(byte[] compressed) {
        if (compressed == null) {
            return null;
        }
        try (var in = new InflaterInputStream(new ByteArrayInputStream(compressed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
