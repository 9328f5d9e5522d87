package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's session of pages without a browser, so that every byte that arrives can be looked at. */
final class PageClient {

    private static final Pattern FIELD = Pattern.compile("<(?:input|button)[^>]*>");

    private final RawHttp http;
    private String cookie;

    private PageClient(RawHttp http) {
        this.http = http;
    }

    /** Nobody yet. */
    static PageClient nobody(RawHttp http) {
        return new PageClient(http);
    }

    /** Signs in through the form of the sign-in page. */
    static PageClient signedIn(RawHttp http, String username) {
        var client = new PageClient(http);
        var form = fields(client.get("/masuk").text(), "masuk");
        form.replaceAll((name, value) ->
                name.endsWith("username") ? username : name.endsWith("password") ? ApiTest.PASSWORD : value);
        var answer = client.post("/masuk", form);
        assertThat(answer.status()).as("sign-in of %s", username).isEqualTo(302);
        return client;
    }

    RawHttp.Answer get(String path) {
        return send(new RawHttp.Request("GET", path));
    }

    RawHttp.Answer post(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(f -> encoded(f.getKey()) + "=" + encoded(f.getValue()))
                .collect(Collectors.joining("&"));
        return send(new RawHttp.Request("POST", path).body("application/x-www-form-urlencoded", body));
    }

    /** As {@link #send}, but whatever comes back the session stays the same; also for several threads. */
    RawHttp.Answer peek(RawHttp.Request request) {
        return http.send(request.header("Accept: text/html").header("Cookie: " + cookie));
    }

    RawHttp.Answer send(RawHttp.Request request) {
        request.header("Accept: text/html");
        if (cookie != null) {
            request.header("Cookie: " + cookie);
        }
        var answer = http.send(request);
        answer.headers("Set-Cookie").stream()
                .filter(c -> c.startsWith("JSESSIONID="))
                .forEach(c -> cookie = c.substring(0, c.indexOf(';')));
        return answer;
    }

    /** The fields of a form and their values, buttons included. */
    static Map<String, String> fields(String page, String form) {
        var fields = new LinkedHashMap<String, String>();
        var found = Pattern.compile("<form[^>]*id=\"" + form + "\".*?</form>", Pattern.DOTALL)
                .matcher(page);
        assertThat(found.find()).as("form %s", form).isTrue();
        FIELD.matcher(found.group()).results().map(r -> r.group()).forEach(tag -> {
            var name = attribute(tag, "name");
            if (name != null) {
                fields.put(name, attribute(tag, "value") == null ? "" : attribute(tag, "value"));
            }
        });
        return fields;
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : null;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
