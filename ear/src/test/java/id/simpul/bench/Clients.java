package id.simpul.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.bench.inside.Choice;
import id.simpul.bench.inside.Done;
import id.simpul.bench.inside.Person;
import id.simpul.bench.inside.Work;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** So many clients at once, each with its own share of the cases, through the service layer or through HTTP. */
final class Clients {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;

    Clients(URI server) {
        this.server = server;
    }

    /** Through the service layer: the server walks by itself. */
    Done inside(int clients, Work work) throws Exception {
        return together(clients, client -> {
            var share = work.from(client * work.cases());
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(server + "/bench/work"))
                            .timeout(Duration.ofMinutes(30))
                            .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(share)))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException("the benchmark inside answered " + answer.statusCode());
            }
            return JSON.readValue(answer.body(), Done.class);
        });
    }

    /** Through REST, as other systems would. */
    Done overHttp(int clients, Work work, Person officer) throws Exception {
        return together(clients, client -> {
            var done = Done.nothing();
            var offices = work.people().stream().collect(Collectors.groupingBy(Person::tenant));
            var order = List.copyOf(offices.keySet());
            var steps = 0;
            for (var number = 0; number < work.cases(); number++) {
                var office = offices.get(order.get((client * work.cases() + number) % order.size())).stream()
                        .collect(Collectors.toMap(Person::key, p -> p));
                steps += walk(office, officer, done);
            }
            return new Done(steps, done.list(), done.claim(), done.complete());
        });
    }

    private int walk(Map<String, Person> office, Person officer, Done done) throws Exception {
        var choice = new Choice();
        var first = office.get("pengadministrasi-umum");
        var started = post(first, "/cases", Map.of("sop", "pks-hak-akses", "title", "Uji", "institution", "RSUD Ukur"));
        var task = started.get("openTasks").get(0);
        var steps = 0;
        while (task != null) {
            if (!task.get("awaits").isNull()) {
                var id = task.get("caseId").asText();
                reply(officer, task.get("caseNumber").asText());
                task = get(first, "/cases/" + id).get("openTasks").get(0);
                continue;
            }
            var person = office.get(task.get("position").asText());
            var path = "/tasks/" + task.get("id").asText();
            timed(done.list(), () -> get(person, "/worklist"));
            var claimed = timed(done.claim(), () -> post(person, path + "/claim", Map.of()));
            var offered = new ArrayList<String>();
            claimed.get("outcomes").forEach(o -> offered.add(o.get("key").asText()));
            var outcome = choice.of(task.get("step").get("key").asText(), offered);
            var completed = timed(
                    done.complete(),
                    () -> post(person, path + "/complete", Map.of("outcome", outcome, "note", "Sudah diperiksa")));
            steps++;
            task = completed.get("opened").get(0);
        }
        return steps;
    }

    private void reply(Person officer, String caseNumber) throws Exception {
        for (var submission : get(officer, "/submissions?state=sent&limit=200").get("items")) {
            if (submission.get("caseNumber").asText().equals(caseNumber)) {
                post(
                        officer,
                        "/submissions/" + submission.get("id").asText() + "/reply",
                        Map.of("decision", "approved", "letterNumber", "470/1", "letterDate", "2026-01-05"));
                return;
            }
        }
        throw new IOException("nothing was sent for " + caseNumber);
    }

    private static <T> T timed(List<Long> times, Callable<T> request) throws Exception {
        var begin = System.nanoTime();
        var answer = request.call();
        times.add(System.nanoTime() - begin);
        return answer;
    }

    private JsonNode get(Person person, String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(server + "/api/v1" + path)), person);
    }

    private JsonNode post(Person person, String path, Object body) throws Exception {
        return send(
                HttpRequest.newBuilder(URI.create(server + "/api/v1" + path))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))),
                person);
    }

    private JsonNode send(HttpRequest.Builder request, Person person) throws Exception {
        var answer = http.send(
                request.header("Authorization", "Bearer " + person.token()).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        var body = JSON.readTree(answer.body());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.statusCode() + " " + body);
        }
        return body;
    }

    /** One client's work. */
    private interface Share {
        Done of(int client) throws Exception;
    }

    private static Done together(int clients, Share share) throws Exception {
        var threads = Executors.newFixedThreadPool(clients);
        try {
            var all = new ArrayList<Callable<Done>>();
            for (var client = 0; client < clients; client++) {
                var number = client;
                all.add(() -> share.of(number));
            }
            var sum = Done.nothing();
            for (var done : threads.invokeAll(all)) {
                sum = sum.plus(done.get());
            }
            return sum;
        } catch (ExecutionException e) {
            throw new IOException("a client failed", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
