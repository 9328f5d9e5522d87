package id.simpul.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A database that is away or held delays people; it does not break Simpul, and nobody is shown its inside. */
class DatabaseDownIT {

    /** More than the pool has connections. */
    private static final int CROWD = 45;

    private static final List<String> OFFICES = List.of("palembang", "paser", "sulsel", "sleman");

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*? value=\"([^\"]*)\"");

    private final Api api = new Api(CrashServer.get().url());

    @Test
    void saysInOneSentenceThatTheDatabaseIsAwayAndGoesOnByItselfWhenItIsBack() throws Exception {
        var simpul = CrashServer.get();
        var browser = signedInBrowser();
        assertThat(api.get("admin.paser", "/me").statusCode()).isEqualTo(200);
        assertThat(page(browser).statusCode()).isEqualTo(200);
        simpul.killDatabase();
        try {
            isUnavailable(api.get("admin.paser", "/me"));
            isUnavailable(api.get("admin.paser", "/cases"));
            isUnavailable(api.post(
                    "admin.paser", "/cases", "down-1", "{\"sop\":\"pelayanan-kerja-sama\",\"title\":\"Uji down-1\"}"));
            isUnavailable(signIn());
            var page = page(browser);
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).isPresent();
            assertThat(page.body()).contains("<h1>Basis data belum menjawab</h1>");
            showsNothingOfTheInside(page.body());
        } finally {
            simpul.startDatabase();
        }
        // WildFly was not started again: the pool throws its dead connections away by itself
        assertThat(api.get("admin.paser", "/cases").statusCode()).isEqualTo(200);
        assertThat(signIn().statusCode()).isEqualTo(201);
        assertThat(page(browser).statusCode()).isEqualTo(200);
    }

    @Test
    void turnsACrowdAwayWhileTheTablesAreHeldAndServesItAfterwards() throws Exception {
        for (var office : OFFICES) {
            assertThat(api.get("admin." + office, "/worklist").statusCode()).isEqualTo(200);
        }
        var database = CrashServer.get().database();
        var crowd = Executors.newFixedThreadPool(CROWD);
        try (var connection = database.connect(database.superuser());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table task in access exclusive mode");
            var calls = new ArrayList<Callable<HttpResponse<String>>>();
            for (var number = 0; number < CROWD; number++) {
                var who = "admin." + OFFICES.get(number % OFFICES.size());
                calls.add(() -> api.get(who, "/cases?limit=50"));
            }
            for (var answer : crowd.invokeAll(calls, 60, TimeUnit.SECONDS)) {
                isUnavailable(answer.get());
            }
            connection.rollback();
        } finally {
            crowd.shutdownNow();
        }
        for (var office : OFFICES) {
            assertThat(api.get("admin." + office, "/cases?limit=50").statusCode())
                    .isEqualTo(200);
        }
    }

    private static void isUnavailable(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After").orElse("")).isEqualTo("5");
        var problem = Api.JSON.readTree(answer.body());
        assertThat(problem.get("code").asText()).isEqualTo("request.unavailable");
        assertThat(problem.get("detail").asText()).startsWith("Basis data belum menjawab");
        showsNothingOfTheInside(answer.body());
    }

    private static void showsNothingOfTheInside(String body) {
        assertThat(body).doesNotContain("Exception", "org.postgresql", "jakarta.persistence", "FATAL", "\tat ");
    }

    private HttpResponse<String> signIn() throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(CrashServer.get().url() + "/api/v1/session"))
                                .header("Content-Type", "application/json")
                                .timeout(Duration.ofSeconds(40))
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"username\":\"admin.paser\",\"password\":\"Simpul-demo-2026\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    /** A person at a page, who chose himself from the demo's list. */
    private static HttpClient signedInBrowser() throws Exception {
        var browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        var signIn = URI.create(CrashServer.get().url() + "/masuk");
        var form = browser.send(
                HttpRequest.newBuilder(signIn).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString());
        var fields = new StringBuilder("sebagai=admin.paser");
        var demo = form.body().substring(form.body().indexOf("<form id=\"demo\""));
        var hidden = HIDDEN.matcher(demo.substring(0, demo.indexOf("</form>")));
        while (hidden.find()) {
            fields.append('&').append(encode(hidden.group(1))).append('=').append(encode(hidden.group(2)));
        }
        browser.send(
                HttpRequest.newBuilder(signIn)
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(fields.toString()))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        return browser;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> page(HttpClient browser) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(CrashServer.get().url() + "/permohonan"))
                        .header("Accept", "text/html")
                        .timeout(Duration.ofSeconds(40))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
