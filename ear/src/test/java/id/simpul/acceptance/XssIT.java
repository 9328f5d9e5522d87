package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import io.restassured.path.json.JsonPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What people can write is shown as they wrote it: the corpus' texts stand in every field a person fills, every page that
 * shows them is opened by everybody who may, and no script of theirs runs, nothing is fetched and nothing is asked.
 */
class XssIT extends BrowserTest {

    private static final List<String> TEXTS = Attacks.of("texts").stream()
            .filter(a -> a.is("shown"))
            .map(Attacks.Attack::text)
            .toList();
    private static final String ALL = String.join("\n", TEXTS);
    private static final Map<String, String> NUMBERS = new LinkedHashMap<>();
    private static String applied;
    private static String noted;
    private static String submission;

    private final List<String> happened = new ArrayList<>();

    @BeforeAll
    static void plant() {
        // each text as title and institution of a case of its own
        TEXTS.forEach(text -> NUMBERS.put(text, number("admin.palembang", "pelayanan-kerjasama", text, text)));
        applied = number("lembaga.palembang", "pelayanan-kerjasama", TEXTS.get(0) + TEXTS.get(3), null);
        var sent = Walk.of(
                "sulsel", id("admin.sulsel", "akses-pemanfaatan-data", TEXTS.get(1) + TEXTS.get(4), TEXTS.get(5)));
        noted(sent);
        sent.to("s02b");
        noted = sent.number();
        submission = (String) sent.submissions().get(0).get("id");
        var reply = new HashMap<String, Object>(Map.of("decision", "returned", "letterDate", "2026-11-20"));
        reply.put("letterNumber", TEXTS.get(3));
        reply.put("note", ALL);
        ApiTest.as("petugas.ditjen")
                .body(reply)
                .post("/submissions/" + submission + "/reply")
                .then()
                .statusCode(200);
        bringSop();
    }

    private static void noted(Walk walk) {
        var first = walk.now().openTasks().get(0);
        var outcome = walk.task(first.step().key(), first.lane()).choices().get(0);
        walk.chose(first.step().key(), first.lane(), outcome, ALL);
    }

    /** An SOP with the texts as its name and as what its steps say; a draft, since nobody is to work by it. */
    private static void bringSop() {
        var yaml = ApiTest.as("admin.sleman")
                .accept("application/yaml")
                .get("/sops/pks-hak-akses/versions/1")
                .asString()
                .replaceFirst("code: pks-hak-akses", "code: zz-uji-tulisan");
        var next = new int[] {0};
        yaml = Pattern.compile("(?m)^(\\s+(?:- )?(?:uraian|kelengkapan|output)): [A-Z].*$")
                .matcher(yaml)
                .replaceAll(r -> Pattern.compile("\\\\")
                        .matcher(r.group(1) + ": " + quoted(TEXTS.get(next[0]++ % TEXTS.size())))
                        .replaceAll("\\\\\\\\")
                        .replace("$", "\\$"));
        var answer = ApiTest.as("admin.sleman")
                .contentType("application/yaml")
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .post("/sops");
        assertThat(answer.statusCode()).as("%s", answer.asString()).isEqualTo(201);
        assertThat(next[0]).as("places for a text").isGreaterThan(5);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String id(String who, String sop, String title, String institution) {
        var body = new HashMap<String, Object>(Map.of("sop", sop, "title", title));
        if (institution != null) {
            body.put("institution", institution);
        }
        var answer = ApiTest.as(who).body(body).post("/cases");
        assertThat(answer.statusCode()).as("%s", answer.asString()).isEqualTo(201);
        return answer.path("id");
    }

    private static String number(String who, String sop, String title, String institution) {
        return JsonPath.from(ApiTest.as(who)
                        .get("/cases/" + id(who, sop, title, institution))
                        .asString())
                .getString("number");
    }

    @BeforeEach
    void listen() {
        BrowserContext context = page.context();
        context.addInitScript("Object.defineProperty(window, '__xss', {set: v => console.error('XSS ran')});"
                + "document.addEventListener('securitypolicyviolation', e =>"
                + " console.error('CSP ' + e.violatedDirective + ' ' + e.blockedURI));");
        var own = Simpul.url().toString();
        page.onConsoleMessage(message -> {
            if (message.text().contains("XSS ran")
                    || message.text().startsWith("CSP ")
                    || message.text().contains("Content Security Policy")) {
                happened.add(message.text());
            }
        });
        page.onDialog(dialog -> {
            happened.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(own) && !request.url().startsWith("data:")) {
                happened.add("request " + request.url());
            }
        });
        page.onPageError(happened::add);
    }

    @Test
    void staffReadTitlesAndInstitutionsAsTheyWereWritten() {
        signIn("staf.palembang");
        var shown = new StringBuilder();
        for (var path : List.of("/meja", "/permohonan", "/permohonan?q=xss", "/permohonan/baru")) {
            open(path);
            shown.append(text());
        }
        assertThat(shown).contains(TEXTS.get(0), TEXTS.get(3));
        NUMBERS.forEach((text, number) -> {
            open("/permohonan/" + number);
            assertThat(squeezed(text())).as("page of %s", text).contains(squeezed(text));
            nothingHappened(number);
        });
    }

    @Test
    void searchedForTextsComeBackAsText() {
        signIn("admin.palembang");
        for (var text : TEXTS) {
            open("/permohonan?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
            nothingHappened("search for " + text);
        }
    }

    @Test
    void institutionReadsItsOwn() {
        signIn("lembaga.palembang");
        open("/mitra");
        assertThat(text()).contains(TEXTS.get(0) + TEXTS.get(3));
        open("/permohonan/" + applied);
        assertThat(text()).contains(TEXTS.get(0) + TEXTS.get(3));
        nothingHappened("institution");
    }

    @Test
    void officeReadsNotesAndTheReply() {
        signIn("admin.sulsel");
        open("/permohonan/" + noted);
        assertThat(squeezed(text())).contains(squeezed(TEXTS.get(1) + TEXTS.get(4)), squeezed(TEXTS.get(3)));
        for (var part : List.of("riwayat", "langkah", "data", "berkas")) {
            open("/permohonan/" + noted + "?bagian=" + part);
        }
        nothingHappened("notes");
    }

    @Test
    void ditjenReadsWhatWasSent() {
        signIn("petugas.ditjen");
        open("/nasional/kotak-masuk");
        assertThat(squeezed(text())).isNotEmpty();
        open("/nasional/kotak-masuk?buka=" + submission);
        assertThat(squeezed(text())).contains(squeezed(TEXTS.get(1) + TEXTS.get(4)));
        nothingHappened("inbox");
    }

    @Test
    void adminReadsAnSopThatSomebodySent() {
        signIn("admin.sleman");
        open("/sop");
        open("/sop/zz-uji-tulisan?versi=1");
        assertThat(page.locator("svg").count()).isPositive();
        nothingHappened("SOP");
        var svg = ApiTest.as("admin.sleman")
                .accept("image/svg+xml")
                .get("/sops/zz-uji-tulisan/versions/1")
                .asString();
        assertThat(svg).doesNotContain("<script", "<img", "<iframe", "onerror=window.__xss=1>");
    }

    private String text() {
        return (String) page.evaluate("document.body.textContent");
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private void nothingHappened(String where) {
        assertThat(happened).as("what the browser did at %s", where).isEmpty();
    }
}
