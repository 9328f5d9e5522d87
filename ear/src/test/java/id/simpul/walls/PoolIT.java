package id.simpul.walls;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.acceptance.ApiTest;
import id.simpul.acceptance.Simpul;
import id.simpul.launch.Options;
import id.simpul.launch.SimpulServer;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One connection that serves one office after the other: nothing of the one may be left for the next. */
class PoolIT extends ApiTest {

    private static final int TIMES = 1000;
    private static final int REQUESTS = 240;

    private static final Map<String, String> OFFICES = Map.of(
            "staf.palembang", "16.71", "admin.paser", "64.01", "admin.sleman", "34.04", "pelaksana.sulsel", "73");

    @Test
    void oneConnectionAlternatesBetweenTwoOfficesAThousandTimes() throws SQLException {
        for (var user : List.of("staf.palembang", "admin.paser")) {
            as(user).get("/me");
        }
        var offices = List.of(Sql.office("paser"), Sql.office("palembang"));
        var ends = new Random(7);
        try (var connection = Sql.asApplication()) {
            var backend = Sql.backend(connection);
            for (var time = 0; time < TIMES; time++) {
                var office = offices.get(time % 2);
                Sql.say(connection, Sql.signed(office, backend, System.currentTimeMillis()));
                assertThat(Sql.list(connection, "select distinct tenant_id::text from account"))
                        .containsExactly(office);
                switch (ends.nextInt(4)) {
                    case 0 -> connection.commit();
                    case 1 -> connection.rollback();
                    case 2 -> {
                        Sql.refusal(connection, "select 1 / 0");
                        connection.commit();
                    }
                    default -> {
                        // the transaction itself breaks, not only what follows a savepoint
                        assertThatThrownBy(() -> Sql.run(connection, "select 1 / 0"))
                                .hasMessageContaining("division by zero");
                        connection.rollback();
                    }
                }
                assertThat(Sql.list(connection, "select id from account"))
                        .as("between two offices")
                        .isEmpty();
                connection.rollback();
            }
            assertThat(Sql.backend(connection)).isEqualTo(backend);
        }
    }

    @Test
    void aServerWithASingleConnectionGivesEveryOfficeItsOwn(@TempDir Path folder) throws Exception {
        var options = Options.forTests(Simpul.project(), folder)
                .withServerProperty("env.SIMPUL_DB_POOL_MIN", "1")
                .withServerProperty("env.SIMPUL_DB_POOL_MAX", "1");
        try (var server = SimpulServer.start(options)) {
            var tokens = new HashMap<String, String>();
            for (var user : OFFICES.keySet()) {
                tokens.put(user, signIn(server, user));
                assertThat(api(server, tokens.get(user)).get("/cases").<List<String>>path("items.number"))
                        .as("cases of %s", user)
                        .isNotEmpty();
            }
            var people = List.copyOf(OFFICES.keySet());
            for (var number = 0; number < REQUESTS; number++) {
                var user = people.get(number % people.size());
                ask(server, tokens.get(user), user, number);
            }
            var threads = Executors.newFixedThreadPool(people.size());
            try {
                var calls = new ArrayList<Callable<Boolean>>();
                for (var user : people) {
                    calls.add(() -> {
                        for (var number = 0; number < REQUESTS / people.size(); number++) {
                            ask(server, tokens.get(user), user, number);
                        }
                        return true;
                    });
                }
                for (var one : threads.invokeAll(calls)) {
                    assertThat(one.get()).isTrue();
                }
            } finally {
                threads.shutdownNow();
            }
            assertThat(connections(server))
                    .as("connections the application has open")
                    .isEqualTo(1);
        }
    }

    /** Reads what is there, and in between asks for what is refused or breaks off half-way. */
    private static void ask(SimpulServer server, String token, String user, int which) {
        var office = OFFICES.get(user);
        switch (which % 3) {
            case 0 -> ownOnly(api(server, token).get("/cases?limit=200"), "items.number", office);
            case 1 -> {
                api(server, token).get("/cases/" + UUID.randomUUID()).then().statusCode(404);
                ownOnly(api(server, token).get("/cases?limit=200"), "items.number", office);
            }
            default -> {
                // refused after its record was written: the transaction is undone
                api(server, token)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .body(Map.of("sop", "tidak-ada", "title", "x"))
                        .post("/cases")
                        .then()
                        .statusCode(422);
                ownOnly(api(server, token).get("/worklist?limit=200"), "items.caseNumber", office);
            }
        }
    }

    private static void ownOnly(Response answer, String numbers, String office) {
        answer.then().statusCode(200);
        assertThat(answer.<List<String>>path(numbers)).allMatch(number -> number.startsWith(office + "-"));
    }

    private static RequestSpecification api(SimpulServer server, String token) {
        return given().baseUri(server.url().toString())
                .basePath("/api/v1")
                .contentType("application/json")
                .header("Authorization", "Bearer " + token);
    }

    private static String signIn(SimpulServer server, String user) {
        return given().baseUri(server.url().toString())
                .basePath("/api/v1")
                .contentType("application/json")
                .body(Map.of("username", user, "password", PASSWORD))
                .post("/session")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    private static long connections(SimpulServer server) throws SQLException {
        var database = server.database();
        try (var connection = database.connect(database.superuser())) {
            return Long.parseLong(Sql.one(
                    connection,
                    "select count(*) from pg_stat_activity where usename = ?",
                    database.app().user()));
        }
    }
}
