package id.simpul.crash;

import id.simpul.crash.Stored.CaseRow;
import id.simpul.crash.Stored.TaskRow;
import id.simpul.launch.Database;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the audit against what is stored: each act of a case is told once, by who did it, and the chain is whole. */
final class AuditCheck {

    private static final List<String> OFFICES = List.of("palembang", "paser", "sulsel", "sleman");

    private AuditCheck() {}

    /** An act as the audit tells it. */
    record Act(String caseId, String what, String actor) {}

    static List<Act> read(Database database) throws SQLException {
        var acts = new ArrayList<Act>();
        try (var connection = database.connect(database.superuser());
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select case_id::text, what, actor from audit_entry where case_id is not null")) {
            while (row.next()) {
                acts.add(new Act(row.getString(1), row.getString(2), row.getString(3)));
            }
        }
        return acts;
    }

    /** @return one sentence for each act that is not told, or told twice, or of somebody else */
    static List<String> faults(List<Act> acts, Stored stored) {
        var byCase = acts.stream().collect(Collectors.groupingBy(Act::caseId));
        return stored.cases().stream()
                .flatMap(file -> faults(file, byCase.getOrDefault(file.id(), List.of())))
                .toList();
    }

    private static Stream<String> faults(CaseRow file, List<Act> acts) {
        var expected = Map.of(
                "case.started",
                List.of(file.startedBy()),
                "task.completed",
                file.tasks().stream()
                        .filter(TaskRow::done)
                        .map(TaskRow::assignee)
                        .sorted()
                        .toList());
        var told = expected.entrySet().stream().filter(e -> !e.getValue().equals(actors(acts, e.getKey())));
        var counts = Map.of(
                "case.withdrawn", file.state().equals("WITHDRAWN") ? 1 : 0,
                "case.ended", List.of("FINISHED", "REJECTED").contains(file.state()) ? 1 : 0,
                "submission.sent", file.submissions().size());
        var counted =
                counts.entrySet().stream().filter(e -> actors(acts, e.getKey()).size() != e.getValue());
        return Stream.concat(told, counted)
                .map(e -> file.number() + ": the audit tells " + e.getKey() + " of " + actors(acts, e.getKey())
                        + ", stored is " + e.getValue());
    }

    private static List<String> actors(List<Act> acts, String what) {
        return acts.stream()
                .filter(act -> act.what().equals(what))
                .map(Act::actor)
                .sorted()
                .toList();
    }

    /** @return one sentence for each office whose log is not what was written */
    static List<String> broken(Api api) throws IOException, InterruptedException {
        var broken = new ArrayList<String>();
        for (var office : OFFICES) {
            var verdict = api.read("admin." + office, "/audit/verify");
            if (!verdict.get("ok").asBoolean() || verdict.get("entries").asInt() == 0) {
                broken.add(office + ": " + verdict);
            }
        }
        return broken;
    }
}
