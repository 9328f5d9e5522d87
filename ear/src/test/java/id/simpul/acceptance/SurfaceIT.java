package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.acceptance.RawHttp.Answer;
import id.simpul.acceptance.RawHttp.Request;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every answer carries, and what is turned away at the door: foreign hosts, posts from elsewhere, too much at once. */
class SurfaceIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final RawHttp HTTP = new RawHttp(Simpul.url(), "127.77.2.1");

    private static Request page(String method, String path) {
        return new Request(method, path).header("Accept: text/html");
    }

    @Test
    void scriptsStylesAndIconsSayOfWhichBuildTheyAre() {
        assertThat(HTTP.send(page("GET", "/masuk")).text())
                .containsPattern("simpul\\.css\\?ln=simpul&(amp;)?v=[0-9a-f]{12}")
                .containsPattern("simpul\\.js\\?ln=simpul&(amp;)?v=[0-9a-f]{12}")
                .containsPattern("icons\\.svg\\?ln=simpul&(amp;)?v=[0-9a-f]{12}#i-");
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        var staff = PageClient.signedIn(HTTP, "staf.palembang");
        var token = "Authorization: Bearer " + ApiTest.signIn("staf.palembang");
        Map<String, Answer> answers = new LinkedHashMap<>();
        Addresses.all().stream().filter(a -> !a.equals("/keluar")).forEach(address -> {
            var path = address.replaceAll("\\{[^}]+}", "tiada");
            answers.put("nobody " + path, HTTP.send(page("GET", path)));
            answers.put("staff " + path, staff.get(path));
        });
        Routes.described().forEach(route -> {
            var parts = route.replaceAll("\\{[^}]+}", "x").split(" ");
            answers.put("nobody " + route, HTTP.send(new Request(parts[0], parts[1])));
            if (!route.contains("/session")) {
                answers.put("staff " + route, HTTP.send(new Request(parts[0], parts[1]).header(token)));
            }
        });
        for (var path : List.of(
                "/",
                "/tiada",
                "/openapi",
                "/openapi-ui/",
                "/openapi-ui/start.js",
                "/api/v2/tiada",
                "/jakarta.faces.resource/simpul.css?ln=simpul",
                "/jakarta.faces.resource/tiada",
                "/WEB-INF/web.xml")) {
            answers.put(path, HTTP.send(new Request("GET", path)));
        }
        assertThat(answers).hasSizeGreaterThan(60);
        answers.forEach((name, answer) -> {
            assertThat(answer.status()).as(name).isBetween(200, 499);
            assertThat(answer.headers("Content-Security-Policy")).as(name).hasSize(1);
            var policy = answer.header("Content-Security-Policy").orElseThrow();
            assertThat(policy)
                    .as(name)
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe-", "*", "http:");
            assertThat(answer.header("X-Content-Type-Options")).as(name).hasValue("nosniff");
            assertThat(answer.header("X-Frame-Options")).as(name).hasValue("DENY");
            assertThat(answer.header("Referrer-Policy")).as(name).hasValue("same-origin");
            assertThat(answer.header("Strict-Transport-Security"))
                    .as("%s: no TLS here", name)
                    .isEmpty();
            assertThat(answer.header("Server")).as(name).isEmpty();
            assertThat(answer.header("X-Powered-By")).as(name).isEmpty();
            var file = name.contains("/jakarta.faces.resource/simpul.css");
            var missingFile = name.equals("/jakarta.faces.resource/tiada");
            var container = name.equals("/openapi") || name.contains("WEB-INF");
            if (!container) {
                assertThat(answer.header("Cross-Origin-Opener-Policy")).as(name).hasValue("same-origin");
                assertThat(answer.header("Permissions-Policy")).as(name).isPresent();
                assertThat(answer.header("Cache-Control").orElse(""))
                        .as(name)
                        .isEqualTo(file ? "max-age=3600" : missingFile ? "" : "no-store");
            }
            if (name.contains("/api/")) {
                assertThat(answer.headers("Set-Cookie")).as(name).isEmpty();
            }
            answer.headers("Set-Cookie").forEach(cookie -> assertThat(cookie)
                    .as(name)
                    .containsIgnoringCase("; httponly")
                    .containsIgnoringCase("; samesite=lax"));
        });
    }

    @Test
    void everyPageHasANonceOfItsOwn() {
        var nonces = new ArrayList<String>();
        for (var path : List.of("/masuk", "/masuk", "/galat/ditolak", "/galat/gagal")) {
            var policy = HTTP.send(page("GET", path))
                    .header("Content-Security-Policy")
                    .orElseThrow();
            assertThat(policy).as(path).contains("script-src 'self' 'nonce-");
            nonces.add(policy.replaceFirst(".*'nonce-([^']+)'.*", "$1"));
        }
        assertThat(nonces).doesNotHaveDuplicates().allSatisfy(nonce -> assertThat(nonce)
                .hasSizeGreaterThan(20));
    }

    @Test
    void postsFromElsewhereAreRefusedAndSignNobodyOut() {
        for (var header : List.of(
                "Origin: https://evil.example",
                "Origin: null",
                "Origin: http://localhost",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site")) {
            for (var path : List.of("/masuk", "/meja", "/keluar")) {
                var answer = HTTP.send(page("POST", path).header(header).body(FORM, "a=b"));
                assertThat(answer.status()).as("%s with %s", path, header).isEqualTo(403);
                assertThat(answer.headers("Set-Cookie"))
                        .as("a new session would end the reader's")
                        .isEmpty();
                inTheFace(answer, "Anda tidak berwenang membuka halaman ini");
            }
        }
        var own = "Origin: http://localhost:" + HTTP.port();
        assertThat(HTTP.send(page("POST", "/masuk")
                                .header(own)
                                .header("Sec-Fetch-Site: same-origin")
                                .body(FORM, "a=b"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void hostsThatAreNotOursGetNothing() {
        for (var host : List.of(
                "evil.example", "localhost.evil.example", "localhost:80@evil.example", "evil.example:80", "x")) {
            var page = HTTP.send(page("GET", "/masuk").header("Host: " + host));
            assertThat(page.whole()).doesNotContain("evil.example");
            assertThat(page.status()).as(host).isIn(400, 421);
            if (page.status() == 421) {
                inTheFace(page, "Alamat ini bukan milik server ini");
            }
            var api = HTTP.send(new Request("GET", "/api/v1/me").header("Host: " + host));
            assertThat(api.status()).as(host).isIn(400, 421);
            assertThat(api.whole()).doesNotContain("evil.example");
        }
        assertThat(problem(HTTP.send(new Request("GET", "/api/v1/me").header("Host: evil.example"))))
                .isEqualTo("request.host");
        for (var host : List.of("localhost", "127.0.0.1", "[::1]:80", "LOCALHOST:1")) {
            assertThat(HTTP.send(page("GET", "/masuk").header("Host: " + host)).status())
                    .as(host)
                    .isEqualTo(200);
        }
    }

    @Test
    void methodsThatPagesDoNotKnow() {
        for (var method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND", "X")) {
            var answer = HTTP.send(page(method, "/masuk"));
            assertThat(answer.status()).as(method).isEqualTo(405);
            assertThat(answer.header("Allow")).hasValue("GET, HEAD, POST");
            inTheFace(answer, "Cara membuka halaman ini keliru");
        }
        assertThat(problem(HTTP.send(new Request("PROPFIND", "/api/v1/me")))).isEqualTo("request.method");
    }

    @Test
    void moreThanTenMegabytes() {
        var length = "Content-Length: 10485761";
        var page = HTTP.send(page("POST", "/masuk").header(length).body(FORM, "a="));
        assertThat(page.status()).isEqualTo(413);
        inTheFace(page, "Kiriman terlalu besar");
        var api =
                HTTP.send(new Request("POST", "/api/v1/session").header(length).body("application/json", "{"));
        assertThat(api.status()).isEqualTo(413);
        assertThat(problem(api)).isEqualTo("request.tooLarge");
        var pieces = HTTP.send(
                page("POST", "/masuk").header("Transfer-Encoding: chunked").body(FORM, "1\r\na\r\n0\r\n\r\n"));
        assertThat(pieces.status()).as("a form in pieces").isEqualTo(411);
    }

    @Test
    void whatDoesNotExistSaysSoInTheFaceAndKeepsNoSession() {
        inTheFace(HTTP.send(new Request("GET", "/tiada")), "Halaman ini tidak ada");
        var staff = PageClient.signedIn(HTTP, "staf.palembang").get("/permohonan/tiada");
        assertThat(staff.status()).isEqualTo(404);
        inTheFace(staff, "Halaman ini tidak ada");
        assertThat(problem(HTTP.send(new Request("GET", "/api/v9/tiada")))).isEqualTo("request.noSuchResource");
    }

    private static String problem(Answer answer) {
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
        return JsonPath.from(answer.text()).getString("code");
    }

    private static void inTheFace(Answer answer, String heading) {
        assertThat(answer.text())
                .contains("<h1>" + heading + "</h1>", "simpul.css", "lang=\"id\"")
                .doesNotContain("JSESSIONID");
        assertThat(answer.headers("Set-Cookie")).isEmpty();
    }
}
