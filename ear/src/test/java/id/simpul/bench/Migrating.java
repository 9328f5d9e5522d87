package id.simpul.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import id.simpul.acceptance.Simpul;
import id.simpul.launch.Options;
import id.simpul.launch.SimpulServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * A version of the Sleman SOP with a twenty-second step is put in force, and ten thousand running cases go over to it, all
 * while four clients complete tasks among them: no transaction waits longer than 200 ms for a lock. PostgreSQL itself says who waited longer; how long
 * the longest wait was is looked at every few milliseconds. {@code -Dsimpul.bench.migrating} is the number of cases; it
 * prints and writes {@code ear/target/migrating.json}.
 */
class Migrating {

    private static final int CASES = Integer.getInteger("simpul.bench.migrating", 10_000);
    private static final int CLIENTS = 4;
    private static final int LONGEST_MILLIS = 200;

    /** Steps at which the cases stand when it begins. */
    private static final List<Integer> STANDING = List.of(0, 2, 5, 9, 11);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> completions = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> refusals = new ConcurrentLinkedQueue<>();
    private final AtomicInteger overtaken = new AtomicInteger();
    private URI api;

    @Test
    void noCompletionWaitsLongForALockWhileTenThousandCasesGoOver() throws Exception {
        var data = Simpul.project().resolve("ear/target/simpul-migrating");
        var options = Options.forTests(Simpul.project(), data)
                .withServerProperty("simpul.limit.rate", "100000")
                .withServerProperty("simpul.limit.burst", "100000");
        try (var simpul = SimpulServer.start(options);
                var database = simpul.database().connect(simpul.database().superuser());
                var watcher = simpul.database().connect(simpul.database().superuser())) {
            api = URI.create(simpul.url() + "/api/v1");
            var cases = fill(database);
            int version = draft();
            complainOfLongWaits(database);
            var log = data.resolve("log/postgresql.log");
            var quiet = waitsIn(log);

            var over = new AtomicBoolean();
            var longest = Executors.newSingleThreadExecutor();
            var watched = longest.submit(() -> watch(watcher, over));
            var clients = Executors.newFixedThreadPool(CLIENTS);
            for (var client = 0; client < CLIENTS; client++) {
                var first = client;
                clients.submit(() -> work(cases, first, over));
            }
            awaitWork();
            var published = System.nanoTime();
            send("admin.sleman", "/sops/pks-hak-akses/versions/" + version + "/publish", "{}", 200);
            var publishing = (System.nanoTime() - published) / 1_000_000;
            var before = completions.size();
            var began = System.nanoTime();
            var migration = send(
                            "admin.sleman",
                            "/sops/pks-hak-akses/migrations",
                            "{\"from\":1,\"to\":" + version + "}",
                            202)
                    .get("id")
                    .asText();
            var done = await(migration);
            var took = (System.nanoTime() - began) / 1e9;
            over.set(true);
            clients.shutdown();
            assertThat(clients.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            var times = completions.stream().sorted().toList();
            var report = new LinkedHashMap<String, Object>();
            report.put("cases", cases.size());
            report.put("moved", done.get("moved").asInt());
            report.put("seconds", Math.round(took * 10) / 10.0);
            report.put("publishing ms", publishing);
            report.put("completions until then", before);
            report.put("completions meanwhile", times.size() - before);
            report.put("tasks overtaken", overtaken.get());
            report.put("completion p50 ms", at(times, 50));
            report.put("completion p95 ms", at(times, 95));
            report.put("completion max ms", at(times, 100));
            report.put("longest lock wait seen ms", watched.get());
            report.put("lock waits over " + LONGEST_MILLIS + " ms", waitsIn(log) - quiet);
            longest.shutdown();
            report.forEach((what, value) -> System.out.printf("%-28s %s%n", what, value));
            JSON.enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValue(
                            Simpul.project()
                                    .resolve("ear/target/migrating.json")
                                    .toFile(),
                            report);

            assertThat(refusals).isEmpty();
            assertThat(before)
                    .as("completions before and while it was put in force")
                    .isPositive();
            assertThat(times.size()).as("completions while cases went over").isGreaterThan(before);
            assertThat(done.get("left")).isEmpty();
            assertThat(waitsIn(log) - quiet)
                    .as("waits for a lock over %d ms", LONGEST_MILLIS)
                    .isZero();
        }
    }

    private static long at(List<Long> sorted, int percent) {
        return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, sorted.size() * percent / 100 - 1)) / 1_000_000;
    }

    /** Cases at several steps, copied from a few that were walked there. @return their ids */
    private List<String> fill(Connection database) throws Exception {
        for (var steps : STANDING) {
            var id = send("admin.sleman", "/cases", "{\"sop\":\"pks-hak-akses\",\"title\":\"Pindah\"}", 201)
                    .get("id")
                    .asText();
            for (var step = 0; step < steps; step++) {
                forward(id);
            }
            copies(database, id, CASES / STANDING.size() - 1, steps);
        }
        completions.clear();
        var cases = new ArrayList<String>();
        try (var rows = database.createStatement()
                .executeQuery("select id from case_file where sop_code = 'pks-hak-akses' and state = 'RUNNING'"
                        + " order by md5(id::text)")) {
            while (rows.next()) {
                cases.add(rows.getString(1));
            }
        }
        try (var statement = database.createStatement()) {
            statement.execute("analyze");
        }
        return cases;
    }

    private static void copies(Connection database, String template, int copies, int series) throws SQLException {
        try (var copy = database.prepareStatement("""
                with copy as (
                    select n, uuidv7() as id from generate_series(1, ?) n
                ), filed as (
                    insert into case_file
                    select (jsonb_populate_record(c, jsonb_build_object(
                               'id', copy.id, 'number', '34.04-19' || ? || '-' || lpad(copy.n::text, 6, '0')))).*
                      from case_file c, copy where c.id = ?::uuid
                    returning id, number
                )
                insert into task
                select (jsonb_populate_record(t, jsonb_build_object(
                           'id', uuidv7(), 'case_id', copy.id,
                           'case_number', '34.04-19' || ? || '-' || lpad(copy.n::text, 6, '0')))).*
                  from task t, copy where t.case_id = ?::uuid""")) {
            copy.setInt(1, copies);
            copy.setString(2, "%02d".formatted(series));
            copy.setString(3, template);
            copy.setString(4, "%02d".formatted(series));
            copy.setString(5, template);
            copy.executeUpdate();
        }
    }

    /** Brings the second version, which is put in force once the clients are at work. */
    private int draft() throws Exception {
        var yaml = Files.readString(Simpul.project().resolve("tenant-configs/34.04-sleman/sop/pks-hak-akses.yaml"))
                .replace("label: Setujui draft PKS, kind: finish", "label: Setujui draft PKS, kind: forward, to: s22")
                .concat("""

                          - { key: s22, no: "22", uraian: Mengarsipkan, kind: process, lanes: [pengadministrasi-umum] }
                        """);
        var brought = exchange(HttpRequest.newBuilder(URI.create(api + "/sops"))
                .header("Authorization", "Bearer " + token("admin.sleman"))
                .header("Content-Type", "application/yaml")
                .POST(HttpRequest.BodyPublishers.ofString(yaml)));
        assertThat(brought.statusCode()).as(brought.body()).isEqualTo(201);
        return JSON.readTree(brought.body()).get("version").asInt();
    }

    /** From now on PostgreSQL writes down who waits longer for a lock than is promised. */
    private static void complainOfLongWaits(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("alter system set log_lock_waits = on");
            statement.execute("alter system set deadlock_timeout = '" + LONGEST_MILLIS + "ms'");
            statement.execute("select pg_reload_conf()");
        }
    }

    private static long waitsIn(Path log) throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("still waiting for")).count();
        }
    }

    private static long watch(Connection database, AtomicBoolean over) throws SQLException, InterruptedException {
        var longest = 0.0;
        try (var query =
                database.prepareStatement("select coalesce(max(extract(epoch from clock_timestamp() - waitstart)), 0)"
                        + " * 1000 from pg_locks where not granted and waitstart is not null")) {
            while (!over.get()) {
                try (var row = query.executeQuery()) {
                    row.next();
                    longest = Math.max(longest, row.getDouble(1));
                }
                Thread.sleep(3);
            }
        }
        return Math.round(longest);
    }

    private void work(List<String> cases, int first, AtomicBoolean over) {
        for (var number = first; !over.get(); number = (number + CLIENTS) % cases.size()) {
            try {
                forward(cases.get(number));
            } catch (Exception | AssertionError e) {
                refusals.add(e.toString());
                return;
            }
        }
    }

    /** Until the clients have found their pace, or one of them met a refusal. */
    private void awaitWork() throws InterruptedException {
        while (completions.size() < 10 * CLIENTS && refusals.isEmpty()) {
            Thread.sleep(50);
        }
    }

    /** One step of a case forward, if it is with the office. */
    private void forward(String id) throws Exception {
        var open = send("admin.sleman", "/cases/" + id, null, 200).get("openTasks");
        if (open.isEmpty() || !open.get(0).get("awaits").isNull()) {
            return;
        }
        var task = open.get(0);
        var person = task.get("position").asText() + ".sleman";
        var seen = send(person, "/cases/" + id, null, 200).get("openTasks");
        if (seen.isEmpty() || seen.get(0).get("outcomes").isEmpty()) {
            return;
        }
        var outcome = seen.get(0).get("outcomes").get(0).get("key").asText();
        var request = HttpRequest.newBuilder(
                        URI.create(api + "/tasks/" + seen.get(0).get("id").asText() + "/complete"))
                .header("Authorization", "Bearer " + token(person))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"outcome\":\"" + outcome + "\"}"));
        var began = System.nanoTime();
        var answer = exchange(request);
        if (answer.statusCode() == 409) {
            overtaken.incrementAndGet();
            return;
        }
        completions.add(System.nanoTime() - began);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private JsonNode await(String migration) throws Exception {
        while (true) {
            var progress = send("admin.sleman", "/sops/pks-hak-akses/migrations/" + migration, null, 200);
            if (progress.get("state").asText().equals("done")) {
                return progress;
            }
            Thread.sleep(200);
        }
    }

    private JsonNode send(String who, String path, String body, int status) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(api + path)).header("Authorization", "Bearer " + token(who));
        if (body != null) {
            request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
        }
        var answer = exchange(request);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String token(String who) {
        return tokens.computeIfAbsent(who, name -> {
            try {
                var answer = exchange(HttpRequest.newBuilder(URI.create(api + "/session"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"username\":\"" + name + "\",\"password\":\"Simpul-demo-2026\"}")));
                return JSON.readTree(answer.body()).get("token").asText();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
