package id.simpul.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.simpul.core.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A "no" said before any page or resource is reached, or by the server itself: a problem (RFC 9457) to whoever asked the
 * API, the error page to everybody else. It knows the request only, since nobody has been let in yet.
 */
public final class Rebuff {

    private static final String API = Rebuff.class.getName() + ".api";

    private Rebuff() {}

    /** Remembers that this request leads to the API, also for the errors that the server answers later. */
    public static void towardsApi(HttpServletRequest request) {
        request.setAttribute(API, true);
    }

    /** Whether {@link #towardsApi} was said of the request. */
    public static boolean leadsToApi(HttpServletRequest request) {
        return request.getAttribute(API) != null;
    }

    /** Answers with the sentence of the status, or lets the server show the status' error page. */
    public static void send(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        send(request, response, status, code(status));
    }

    /** Answers with the sentence under a key, or lets the server show the status' error page. */
    public static void send(HttpServletRequest request, HttpServletResponse response, int status, String key)
            throws IOException {
        if (leadsToApi(request)) {
            problem(request, response, status, key);
        } else {
            response.sendError(status);
        }
    }

    /** Too much at once: as {@link #send}, with the time after which it makes sense to ask again. */
    public static void tooMany(
            HttpServletRequest request, HttpServletResponse response, Duration retryAfter, String key)
            throws IOException {
        response.setHeader("Retry-After", String.valueOf(Math.max(1, (retryAfter.toMillis() + 999) / 1000)));
        send(request, response, 429, key);
    }

    /** The stable key of a status that came from the server and not from a rule of ours. */
    public static String code(int status) {
        return switch (status) {
            case 403 -> "request.elsewhere";
            case 404 -> "request.noSuchResource";
            case 405 -> "request.method";
            case 406 -> "request.notAcceptable";
            case 413 -> "request.tooLarge";
            case 415 -> "request.mediaType";
            case 421 -> "request.host";
            case 429 -> "office.tooBusy";
            default -> "request.malformed";
        };
    }

    /** Indonesian unless English is what the caller would rather read. */
    public static Locale language(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Words.INDONESIAN;
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(l -> l.equals("en") || l.equals("id") || l.equals("in"))
                .findFirst()
                .filter(l -> l.equals("en"))
                .map(l -> Locale.ENGLISH)
                .orElse(Words.INDONESIAN);
    }

    private static void problem(HttpServletRequest request, HttpServletResponse response, int status, String key)
            throws IOException {
        Locale language = language(request);
        byte[] body = json(new Problem(
                status, Words.say(language, "status." + status), Words.say(language, key), key, List.of(), List.of()));
        response.setStatus(status);
        response.setContentType(Problem.TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Language", language.toLanguageTag());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static byte[] json(Problem problem) {
        try {
            return Json.mapper().writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always writable", e);
        }
    }
}
