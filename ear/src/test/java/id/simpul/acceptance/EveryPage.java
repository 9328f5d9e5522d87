package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages of the deployment, as each kind of person meets them; who extends this says which. */
abstract class EveryPage extends BrowserTest {

    private static final String NOBODY = "";

    /** One of each kind: nobody, staff, who signs, an office's admin, an institution, the Ditjen. */
    private static final List<String> PEOPLE = List.of(
            NOBODY,
            "kepala-bidang.palembang",
            "kepala-dinas.sulsel",
            "admin.sleman",
            "lembaga.paser",
            "petugas.ditjen",
            "admin.ditjen");

    /** Kinds of elements on the page: what axe-core and the stylesheets tell apart, not the words in them. */
    private static final String SHAPES = """
            () => [...new Set([...document.querySelectorAll('*')].map(e => e.tagName + ' '
                + [...e.attributes]
                    .filter(a => !/^(id|for|name|value|href|src|style|d|x|y|nonce)$/.test(a.name))
                    .map(a => /^(class|type|role|disabled|readonly|aria-.*ed|aria-current)$/.test(a.name)
                        ? a.name + '=' + a.value : a.name)
                    .sort().join(' ')))]""";

    private static final Map<String, List<Cookie>> SESSIONS = new HashMap<>();

    private final List<String> complaints = new ArrayList<>();

    private final Set<Object> shapes = new HashSet<>();

    @ParameterizedTest
    @MethodSource("addresses")
    void isAccessibleFitsAPhoneAndComplainsOfNothing(String address) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        var seen = 0;
        for (var person : PEOPLE) {
            forget();
            if (!person.equals(NOBODY)) {
                beAgain(person);
            }
            var path = filled(address, person);
            if (path.isPresent() && shown(path.get(), address)) {
                check(address, person);
                seen++;
            }
        }
        assertThat(seen).as("people who may see %s", address).isPositive();
        assertThat(complaints)
                .as("what the browser complained of at %s", address)
                .isEmpty();
    }

    /** Signs in the first time, and brings the same session back later. */
    private void beAgain(String person) {
        var kept = SESSIONS.get(person);
        if (kept == null) {
            signIn(person);
            SESSIONS.put(person, page.context().cookies());
        } else {
            page.context().addCookies(kept);
        }
    }

    /** Whether this person is shown the page, not sent elsewhere or turned away. */
    private boolean shown(String path, String address) {
        Response answer = page.navigate(path);
        page.waitForLoadState();
        assertThat(answer.status()).as("%s", page.url()).isLessThan(500);
        assertThat(answer.headerValue("content-security-policy"))
                .as("policy of %s", page.url())
                .contains("script-src 'self'");
        return page.url().endsWith(path) && (answer.ok() || address.startsWith("/galat/"));
    }

    /** In both colours, unless somebody before saw all of it: then only that it fits. */
    private void check(String address, String person) {
        assertThat(page.title()).as("title of %s", address).isNotBlank();
        assertThat(page.locator("h1").count())
                .as("h1 of %s for %s", address, person)
                .isEqualTo(1);
        assertThat(page.locator("html").getAttribute("lang")).isIn("id", "en");
        assertThat(page.content())
                .as("%s for %s", address, person)
                .doesNotContain("???", "java.lang.", "at id.simpul.");
        if (shapes.addAll((List<?>) page.evaluate(SHAPES))) {
            assertAccessible();
        }
        assertFitsPhone();
        screenshot((address + "-" + (person.isEmpty() ? "siapa-pun" : person))
                .replaceAll("[^a-z0-9-]+", "-")
                .substring(1));
    }

    /** The address with a case or an SOP that this person may see; nothing where there is none. */
    private static Optional<String> filled(String address, String person) {
        if (!address.contains("{")) {
            return Optional.of(address);
        }
        if (person.equals(NOBODY)) {
            return Optional.empty();
        }
        if (address.contains("{entri}")) {
            String shown = ApiTest.as(person)
                    .get("/catalogue?limit=1")
                    .then()
                    .extract()
                    .path("items[0].id");
            return Optional.ofNullable(shown).map(id -> address.replace("{entri}", id));
        }
        var list = address.contains("{no}") ? "/cases?limit=1" : "/sops";
        var field = address.contains("{no}") ? "items[0].number" : "items[0].code";
        String value = ApiTest.as(person).get(list).then().extract().path(field);
        return Optional.ofNullable(value).map(v -> address.replaceAll("\\{[a-z]+\\}", v));
    }
}
