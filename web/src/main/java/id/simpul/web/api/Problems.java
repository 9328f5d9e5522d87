package id.simpul.web.api;

import id.simpul.audit.AuditService;
import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.web.Outage;
import id.simpul.web.Problem;
import id.simpul.web.Rebuff;
import id.simpul.web.Rules;
import id.simpul.web.Spoken;
import id.simpul.web.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The one place where the API says no. Containers wrap what was thrown in layers of their own, so the cause is sought
 * first; what nobody foresaw is logged under a number and answered without a word of its inside.
 */
@RequestScoped
public class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    /** PostgreSQL's words for a text with a NUL and for a time no calendar has: both come from the caller alone. */
    private static final Set<String> UNSTORABLE = Set.of("22021", "22008");

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentUser current;

    @Inject
    private AuditService audit;

    /** The answer to whatever went wrong. */
    public Response answer(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return answer(refusal);
            }
            if (cause instanceof ConstraintViolationException violations) {
                return answer(violations);
            }
            if (cause instanceof OptimisticLockException) {
                return one(409, "task.changed", null);
            }
            if (cause instanceof WebApplicationException web) {
                return answer(web);
            }
            if (cause instanceof SQLException sql && UNSTORABLE.contains(String.valueOf(sql.getSQLState()))) {
                return one(400, "request.malformed", null);
            }
        }
        return Outage.behind(thrown) ? unavailable() : failed(thrown);
    }

    private Response answer(Refusal refusal) {
        audit.denied(refusal, request.getMethod() + " " + request.getRequestURI());
        ZoneId zone = current.isPresent() ? current.get().tenant().timezone() : ZoneId.of("Asia/Jakarta");
        Object[] args = Spoken.all(refusal.args(), zone, language());
        String detail = Words.say(language(), refusal.key(), args);
        List<Problem.FieldError> errors =
                refusal.pointer() == null ? List.of() : List.of(new Problem.FieldError(refusal.pointer(), detail));
        List<Problem.Fault> faults = refusal.problems().stream()
                .map(problem -> Problem.Fault.of(problem, language()))
                .toList();
        Response answer = respond(refusal.kind().status(), detail, refusal.key(), errors, faults);
        if (refusal.retryAfter() != null) {
            answer.getHeaders()
                    .putSingle(HttpHeaders.RETRY_AFTER, refusal.retryAfter().toSeconds());
        }
        return answer;
    }

    private Response answer(ConstraintViolationException violations) {
        List<Problem.FieldError> errors = violations.getConstraintViolations().stream()
                .map(v -> new Problem.FieldError(pointer(v), Rules.say(language(), v)))
                .toList();
        return respond(422, Words.say(language(), "request.invalid"), "request.invalid", errors);
    }

    private Response answer(WebApplicationException web) {
        int status = web.getResponse().getStatus();
        if (status >= 500) {
            return failed(web);
        }
        return one(status, Rebuff.code(status), null);
    }

    private Response unavailable() {
        LOG.warnf("No answer from the database for %s %s", request.getMethod(), request.getRequestURI());
        Response answer = one(503, "request.unavailable", null);
        return Response.fromResponse(answer)
                .header(HttpHeaders.RETRY_AFTER, Outage.RETRY_AFTER.toSeconds())
                .build();
    }

    private Response failed(Throwable thrown) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(thrown, "Request failed, number %s", number);
        return respond(500, Words.say(language(), "request.failed", number), "request.failed", List.of());
    }

    private Response one(int status, String key, String pointer) {
        String detail = Words.say(language(), key);
        return respond(
                status, detail, key, pointer == null ? List.of() : List.of(new Problem.FieldError(pointer, detail)));
    }

    private Response respond(int status, String detail, String code, List<Problem.FieldError> errors) {
        return respond(status, detail, code, errors, List.of());
    }

    private Response respond(
            int status, String detail, String code, List<Problem.FieldError> errors, List<Problem.Fault> faults) {
        String title = Words.say(language(), "status." + status);
        return Response.status(status)
                .type(Problem.TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language().toLanguageTag())
                // RFC 9110 11.6.1: a 401 says what it would take; a null leaves the header out
                .header(HttpHeaders.WWW_AUTHENTICATE, status == 401 ? "Bearer" : null)
                .entity(new Problem(status, title, detail, code, errors, faults))
                .build();
    }

    /** Indonesian unless English is what the caller would rather read. */
    Locale language() {
        return Rebuff.language(request);
    }

    /** The path below the service method's parameter: {@code complete.choice.note} is {@code /note}. */
    private static String pointer(ConstraintViolation<?> violation) {
        List<String> names = new ArrayList<>();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                names.add(node.getIndex().toString());
            }
            if (node.getName() != null) {
                names.add(node.getName());
            }
        }
        int from = names.size() > 2 ? 2 : names.size() - 1;
        return "/" + String.join("/", names.subList(from, names.size()));
    }
}
