package id.simpul.crash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** REST as a client of another make would speak it. Tokens are fetched once: they outlive every kill. */
final class Api {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final String PASSWORD = "Simpul-demo-2026";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final URI base;

    Api(URI server) {
        base = URI.create(server + "/api/v1");
    }

    HttpResponse<String> get(String who, String path) throws IOException, InterruptedException {
        return send(request(who, path).GET());
    }

    /** The body of an answer that has to be 200. */
    JsonNode read(String who, String path) throws IOException, InterruptedException {
        var answer = get(who, path);
        if (answer.statusCode() != 200) {
            throw new IOException(path + " as " + who + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    HttpResponse<String> post(String who, String path, String key, String body)
            throws IOException, InterruptedException {
        return send(request(who, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String who, String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token(who))
                .header("Accept", "application/json, application/problem+json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    }

    private String token(String who) throws IOException, InterruptedException {
        var known = tokens.get(who);
        if (known != null) {
            return known;
        }
        var answer = send(HttpRequest.newBuilder(URI.create(base + "/session"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("username", who, "password", PASSWORD)))));
        if (answer.statusCode() != 201) {
            throw new IOException("sign-in of " + who + ": " + answer.statusCode() + " " + answer.body());
        }
        var token = JSON.readTree(answer.body()).get("token").asText();
        tokens.put(who, token);
        return token;
    }
}
