package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.acceptance.RawHttp.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample configuration of a TLS proxy, in a real nginx in front of a real server. */
class ProxyIT {

    private static RawHttp secure;

    @BeforeAll
    static void start() throws Exception {
        Proxied.start();
        secure = Proxied.secure("127.77.5.1");
    }

    @Test
    void plainHttpLeadsToHttpsUnderOurOwnName() {
        var answer = Proxied.plain("127.77.5.1").send(new Request("GET", "/meja?a=1").header("Host: evil.example"));
        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.header("Location").orElseThrow())
                .startsWith("https://" + Nginx.NAME)
                .endsWith("/meja?a=1");
        assertThat(answer.whole()).doesNotContain("evil.example");
    }

    @Test
    void behindTlsTheCookieIsSecureAndTheBrowserIsToldToStay() {
        var answer = secure.send(new Request("GET", "/masuk").header("Accept: text/html"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Strict-Transport-Security")).hasValue("max-age=31536000; includeSubDomains");
        assertThat(answer.headers("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .containsIgnoringCase("; secure")
                .containsIgnoringCase("; httponly")
                .containsIgnoringCase("; samesite=lax"));
        assertThat(answer.headers("Content-Security-Policy")).hasSize(1);
        assertThat(answer.header("X-Powered-By")).isEmpty();
        assertThat(answer.header("Server")).as("no version").hasValue("nginx");
    }

    @Test
    void withoutTlsNeither() {
        var answer = Proxied.inside("127.77.5.1").send(new Request("GET", "/masuk").header("Accept: text/html"));
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
        assertThat(answer.headers("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .doesNotContainIgnoringCase("; secure"));
    }

    @Test
    void peopleSignInAndPostOverItAndOtherSitesDoNot() {
        var session = PageClient.signedIn(secure, "staf.palembang");
        var desk = session.get("/meja");
        assertThat(desk.status()).isEqualTo(200);
        var own = new Request("POST", "/masuk").header("Origin: https://" + Nginx.NAME + ":" + secure.port());
        assertThat(secure.send(own.body("application/x-www-form-urlencoded", "a=b"))
                        .status())
                .isEqualTo(200);
        for (var origin : List.of("http://" + Nginx.NAME, "https://evil.example", "null")) {
            var post = new Request("POST", "/masuk").header("Origin: " + origin);
            assertThat(secure.send(post.body("application/x-www-form-urlencoded", "a=b"))
                            .status())
                    .as(origin)
                    .isEqualTo(403);
        }
        var home = session.get("/");
        assertThat(home.header("Location").orElseThrow()).startsWith("https://" + Nginx.NAME);
    }

    @Test
    void onlyItsOwnNameIsServed() {
        for (var host : List.of("evil.example", "localhost", Nginx.NAME + ".evil.example")) {
            var answer = secure.send(new Request("GET", "/masuk").header("Host: " + host));
            assertThat(answer.status()).as(host).isIn(400, 421);
            assertThat(answer.whole()).doesNotContain("evil.example");
        }
        var inside = Proxied.inside("127.77.5.1").send(new Request("GET", "/masuk").header("Host: evil.example"));
        assertThat(inside.status()).isEqualTo(421);
        var told = secure.send(new Request("GET", "/")
                .header("X-Forwarded-Host: evil.example")
                .header("Forwarded: host=evil.example"));
        assertThat(told.whole()).doesNotContain("evil.example");
    }

    @Test
    void whatAClientSaysOfItsAddressIsIgnored() throws Exception {
        var statuses = new ArrayList<Integer>();
        var flood = Proxied.secure("127.77.5.9");
        for (var number = 0; number < 200 && !statuses.contains(429); number++) {
            statuses.add(flood.send(new Request("GET", "/api/v1/me")
                            .header("X-Forwarded-For: 10.1." + number / 100 + "." + number % 100)
                            .header("X-Real-IP: 10.2.3." + number % 100)
                            .header("Forwarded: for=10.3.4." + number % 100))
                    .status());
        }
        assertThat(statuses).as("one caller, whatever it calls itself").contains(429);
        assertThat(Proxied.secure("127.77.5.10")
                        .send(new Request("GET", "/api/v1/me"))
                        .status())
                .as("and the proxy is not taken for the caller")
                .isEqualTo(401);
    }

    @Test
    void moreThanTenMegabytesAreRefusedBeforeTheyAreRead() {
        for (var path : List.of("/masuk", "/api/v1/session")) {
            var answer = secure.send(
                    new Request("POST", path).header("Content-Length: 11000000").body("application/json", "{"));
            assertThat(answer.status()).as(path).isEqualTo(413);
        }
    }

    @Test
    void slowHeaderIsHungUpOn() throws Exception {
        try (var socket = secure.open()) {
            socket.setSoTimeout(25_000);
            socket.getOutputStream().write("GET /masuk HTTP/1.1\r\nHost: x".getBytes(StandardCharsets.US_ASCII));
            var begun = System.nanoTime();
            assertThat(socket.getInputStream().readAllBytes()).hasSizeLessThan(1000);
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun))
                    .isLessThan(25);
        }
    }

    @Test
    void oneRequestHasOneAnswer() {
        var second = "GET /api/v1/me HTTP/1.1\r\nHost: " + Nginx.NAME + "\r\nConnection: close\r\n\r\n";
        var tricks = Map.of(
                "both lengths", "Content-Length: 5\r\nTransfer-Encoding: chunked",
                "two lengths", "Content-Length: 0\r\nContent-Length: 5",
                "unknown encoding", "Transfer-Encoding: xchunked",
                "encoding twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "space before the colon", "Transfer-Encoding : chunked\r\nContent-Length: 0",
                "negative", "Content-Length: -1",
                "folded", "X: a\r\n Transfer-Encoding: chunked\r\nContent-Length: 0");
        tricks.forEach((what, headers) -> {
            var bytes = "POST /api/v1/session HTTP/1.1\r\nHost: " + Nginx.NAME
                    + "\r\nContent-Type: application/json\r\nConnection: close\r\n" + headers + "\r\n\r\n0\r\n\r\n"
                    + second;
            var answer = secure.send(bytes.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(answer.text()).as(what).doesNotContain("HTTP/1.1 ").doesNotContain("session.required");
            assertThat(answer.status()).as(what).isIn(0, 400, 401, 415, 422, 501);
        });
    }
}
