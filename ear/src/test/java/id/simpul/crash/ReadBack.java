package id.simpul.crash;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.crash.Stored.CaseRow;
import id.simpul.crash.Stored.TaskRow;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Reads every case through REST, and says where it differs from the tables or is no legal walk of its version. */
final class ReadBack {

    private final Api api;
    private final Map<String, JsonNode> versions = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    private ReadBack(Api api) {
        this.api = api;
    }

    static List<String> faults(Api api, Stored stored) throws IOException, InterruptedException {
        var reader = new ReadBack(api);
        for (var file : stored.cases()) {
            reader.check(file);
        }
        return reader.faults;
    }

    private void check(CaseRow file) throws IOException, InterruptedException {
        var admin = "admin." + file.office();
        var shown = api.read(admin, "/cases/" + file.id());
        var same = shown.get("number").asText().equals(file.number())
                && shown.get("state").asText().equalsIgnoreCase(file.state())
                && shown.get("version").asInt() == file.version()
                && Objects.equals(time(shown, "endedAt"), file.endedAt());
        if (!same) {
            faults.add(file.number() + ": REST and table differ");
        }
        var stored = file.tasks().stream()
                .sorted(Comparator.comparing(TaskRow::id))
                .map(ReadBack::row)
                .toList();
        var rows = new ArrayList<JsonNode>();
        shown.get("history").forEach(rows::add);
        shown.get("openTasks").forEach(rows::add);
        var seen = rows.stream()
                .sorted(Comparator.comparing(task -> task.get("id").asText()))
                .map(ReadBack::row)
                .toList();
        if (!seen.equals(stored)) {
            faults.add(file.number() + ": REST shows " + seen + ", stored is " + stored);
        }
        faults.addAll(LegalWalk.faults(file, version(admin, file)));
    }

    private static List<Object> row(TaskRow task) {
        return row(
                task.id(),
                task.name(),
                task.state().toLowerCase(Locale.ROOT),
                task.assignee(),
                task.outcome(),
                task.note(),
                task.openedAt(),
                task.closedAt());
    }

    private static List<Object> row(JsonNode task) {
        return row(
                task.get("id").asText(),
                task.get("step").get("key").asText() + "#"
                        + task.get("iteration").asInt() + " " + task.get("lane").asText(),
                task.get("state").asText(),
                text(task, "assignee"),
                text(task, "outcome"),
                text(task, "note"),
                time(task, "openedAt"),
                time(task, "closedAt"));
    }

    private static List<Object> row(Object... values) {
        var row = new ArrayList<>();
        for (var value : values) {
            row.add(value);
        }
        return row;
    }

    private JsonNode version(String who, CaseRow file) throws IOException, InterruptedException {
        var path = "/sops/" + file.sop() + "/versions/" + file.version();
        var known = versions.get(file.office() + path);
        if (known == null) {
            known = api.read(who, path).get("document");
            versions.put(file.office() + path, known);
        }
        return known;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).isTextual() ? node.get(name).asText() : null;
    }

    private static Instant time(JsonNode node, String name) {
        var text = text(node, name);
        return text == null ? null : OffsetDateTime.parse(text).toInstant();
    }
}
