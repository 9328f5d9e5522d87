package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.acceptance.RawHttp.Answer;
import id.simpul.acceptance.RawHttp.Request;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An office that asks for too much is told to wait, and only that office. */
class LimitsIT {

    private static final String BODY = "{\"sop\":\"tiada\",\"title\":\"x\"}";

    @BeforeAll
    static void start() throws Exception {
        Proxied.start();
    }

    @Test
    void floodOfOneOfficeIsToldToWaitAndTheOtherNoticesNothing() {
        var http = Proxied.inside("127.77.4.1");
        var flood = token(http, "admin.paser");
        var calm = token(http, "admin.palembang");
        var answers = new ArrayList<Answer>();
        for (var number = 0; number < 60; number++) {
            answers.add(me(http, flood));
            if (number % 4 == 0) {
                assertThat(me(http, calm).status()).isEqualTo(200);
            }
        }
        assertThat(answers.subList(0, 20)).as("the burst").allSatisfy(a -> assertThat(a.status())
                .isEqualTo(200));
        var refused = answers.stream().filter(a -> a.status() == 429).toList();
        assertThat(refused).hasSizeGreaterThan(5).allSatisfy(answer -> {
            assertThat(answer.header("Content-Type"))
                    .hasValueSatisfying(t -> assertThat(t).startsWith("application/problem+json"));
            assertThat(JsonPath.from(answer.text()).getString("code")).isEqualTo("office.tooBusy");
            assertThat(Integer.parseInt(answer.header("Retry-After").orElseThrow()))
                    .isBetween(1, 60);
        });
        assertThat(answers).extracting(Answer::status).containsOnly(200, 429);
    }

    @Test
    void pageSaysItInTheFaceOfTheOffice() {
        var session = PageClient.signedIn(Proxied.inside("127.77.4.2"), "pelaksana.sulsel");
        var last = session.get("/akun");
        for (var number = 0; number < 200 && last.status() == 200; number++) {
            last = session.get("/akun");
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.header("Retry-After")).isPresent();
        assertThat(last.text()).contains("<h1>Terlalu banyak permintaan</h1>").contains("Ke halaman utama");
        assertThat(session.get("/jakarta.faces.resource/simpul.css?ln=simpul").status())
                .as("the face's files are not counted")
                .isEqualTo(200);
    }

    @Test
    void slowRequestsHoldTheOfficesOwnPlacesOnlyAndTheNextWaitTheirTurn() throws Exception {
        var http = Proxied.inside("127.77.4.3");
        var slow = token(http, "admin.sleman");
        var calm = token(http, "admin.palembang");
        var holding = List.of(begun(http, slow), begun(http, slow));
        var asked = new ArrayList<CompletableFuture<Answer>>();
        for (var number = 0; number < 6; number++) {
            asked.add(CompletableFuture.supplyAsync(() -> me(http, slow), runnable -> new Thread(runnable).start()));
        }
        // two work and three wait: for three there is no room, and they hear it at once
        var patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(9);
        while (asked.stream().filter(CompletableFuture::isDone).count() < 3 && System.nanoTime() < patience) {
            Thread.sleep(20);
        }
        assertThat(asked.stream().filter(CompletableFuture::isDone))
                .hasSize(3)
                .allSatisfy(a -> assertThat(a.join().status()).isEqualTo(429));
        assertThat(me(http, calm).status()).isEqualTo(200);
        for (var socket : holding) {
            socket.getOutputStream().write(BODY.getBytes(StandardCharsets.UTF_8));
            assertThat(RawHttp.read(socket.getInputStream(), System.nanoTime()).status())
                    .isEqualTo(422);
            socket.close();
        }
        assertThat(asked.stream().map(a -> a.join().status()).filter(s -> s == 200))
                .as("those who waited had their turn")
                .hasSizeBetween(2, 3);
        assertThat(me(http, slow).status()).isEqualTo(200);
    }

    @Test
    void addressThatIsNobodyHasItsOwnLimit() {
        var flood = Proxied.inside("127.77.4.4");
        var statuses = new ArrayList<Integer>();
        for (var number = 0; number < 120; number++) {
            statuses.add(flood.send(new Request("GET", "/api/v1/me")).status());
        }
        assertThat(statuses).contains(401, 429).containsOnly(401, 429);
        assertThat(Proxied.inside("127.77.4.5")
                        .send(new Request("GET", "/api/v1/me"))
                        .status())
                .isEqualTo(401);
    }

    /** A request whose body does not come; it is being worked on, since the server has asked for the body. */
    private static Socket begun(RawHttp http, String token) throws IOException {
        var socket = http.open();
        socket.getOutputStream()
                .write(
                        ("POST /api/v1/cases HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nExpect: 100-continue\r\n"
                                        + "Content-Type: application/json\r\nAuthorization: Bearer " + token
                                        + "\r\nContent-Length: " + BODY.length() + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
        var said = new StringBuilder();
        while (!said.toString().endsWith("\r\n\r\n")) {
            said.append((char) socket.getInputStream().read());
        }
        assertThat(said.toString()).startsWith("HTTP/1.1 100");
        return socket;
    }

    private static Request request(String token) {
        return new Request("GET", "/api/v1/me").header("Authorization: Bearer " + token);
    }

    private static Answer me(RawHttp http, String token) {
        return http.send(request(token));
    }

    private static String token(RawHttp http, String username) {
        var answer = http.send(new Request("POST", "/api/v1/session")
                .body(
                        "application/json",
                        "{\"username\":\"" + username + "\",\"password\":\"" + ApiTest.PASSWORD + "\"}"));
        assertThat(answer.status()).as("%s", answer.text()).isEqualTo(201);
        return JsonPath.from(answer.text()).getString("token");
    }
}
