package id.simpul.acceptance;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody who looks at pages without a browser: keeps cookies, fills in forms, follows no redirect. */
public final class Visitor {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*? value=\"([^\"]*)\"");

    private final URI site;
    private final Map<String, String> cookies = new HashMap<>();
    private String page = "";
    private String path;

    Visitor() {
        this(Simpul.url());
    }

    /** @param site another server than the one all tests share */
    public Visitor(URI site) {
        this.site = site;
    }

    /** What the page last seen says between two texts. */
    String between(String before, String after) {
        var from = page.indexOf(before);
        if (from < 0) {
            throw new AssertionError("no " + before + " on " + path + ": " + page);
        }
        return page.substring(from + before.length(), page.indexOf(after, from + before.length()));
    }

    /** The page last seen. */
    public String page() {
        return page;
    }

    /** Opens an address. */
    public Response open(String address) {
        path = address;
        return keep(given().cookies(cookies)
                .accept("text/html")
                .redirects()
                .follow(false)
                .get(site + address));
    }

    /**
     * Sends a form of the page last seen to the address last opened.
     *
     * @param form the form's id
     * @param fields names and values in turn, the pressed button among them
     */
    public Response send(String form, String... fields) {
        var from = page.indexOf("<form id=\"" + form + "\"");
        if (from < 0) {
            throw new AssertionError("no form " + form + " on " + path + ": " + page);
        }
        var request = given().cookies(cookies)
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false);
        var hidden = HIDDEN.matcher(page.substring(from, page.indexOf("</form>", from)));
        while (hidden.find()) {
            request.formParam(hidden.group(1), hidden.group(2));
        }
        for (var field = 0; field < fields.length; field += 2) {
            request.formParam(fields[field], fields[field + 1]);
        }
        return keep(request.post(site + path));
    }

    /** Signs in with the demo's password. */
    public Response signIn(String username) {
        open("/masuk");
        return send("masuk", "username", username, "password", ApiTest.PASSWORD, "signIn", "");
    }

    /** What a page is answered to somebody who is signed in: the page, not the way to sign-in. */
    boolean knows(String address) {
        return open(address).statusCode() == 200;
    }

    Map<String, String> cookies() {
        return cookies;
    }

    private Response keep(Response answer) {
        cookies.putAll(answer.cookies());
        page = answer.asString();
        return answer;
    }
}
