package id.simpul.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** One office's people, who together ask at an even pace: worklist, list of cases, one case. */
final class Pace {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI api;
    private final int rate;
    private final String token;
    private final List<String> paths;

    Pace(URI server, String office, int rate) throws IOException, InterruptedException {
        this.api = URI.create(server + "/api/v1");
        this.rate = rate;
        this.token = signIn("admin." + office);
        var first = JSON.readTree(http.send(get("/cases?limit=1"), HttpResponse.BodyHandlers.ofString())
                        .body())
                .get("items")
                .get(0)
                .get("id")
                .asText();
        this.paths = List.of("/worklist", "/cases", "/worklist", "/cases/" + first);
    }

    /** Asks for so long. @return what came of it, once the last answer is there */
    CompletableFuture<Outcome> run(Duration part) {
        var answers = new ConcurrentLinkedQueue<Answer>();
        var pending = new ArrayList<CompletableFuture<?>>();
        var requests = (int) (rate * part.toSeconds());
        return CompletableFuture.supplyAsync(() -> {
            var begin = System.nanoTime();
            for (var number = 0; number < requests; number++) {
                var due = begin + number * TimeUnit.SECONDS.toNanos(1) / rate;
                waitUntil(due);
                pending.add(
                        http.sendAsync(get(paths.get(number % paths.size())), HttpResponse.BodyHandlers.discarding())
                                .handle((answer, lost) -> answers.add(
                                        new Answer(lost == null ? answer.statusCode() : 0, System.nanoTime() - due))));
            }
            CompletableFuture.allOf(pending.toArray(CompletableFuture[]::new)).join();
            return new Outcome(List.copyOf(answers));
        });
    }

    private static void waitUntil(long due) {
        try {
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create(api + path))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(60))
                .build();
    }

    private String signIn(String username) throws IOException, InterruptedException {
        var body = JSON.writeValueAsString(Map.of("username", username, "password", "Simpul-demo-2026"));
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(api + "/session"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return JSON.readTree(answer.body()).get("token").asText();
    }
}
