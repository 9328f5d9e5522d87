package id.simpul.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;

/**
 * A "no" of the API (RFC 9457).
 *
 * @param title    the status in words
 * @param detail   one sentence in the caller's language
 * @param code     stable key, such as {@code task.alreadyDone}
 * @param errors   the fields at fault; absent when it is about none
 * @param problems what is wrong with the document that was refused; absent for any other no
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        int status, String title, String detail, String code, List<FieldError> errors, List<Fault> problems) {

    public static final String TYPE = "application/problem+json";

    /** @param pointer JSON pointer (RFC 6901) into the request's body, or {@code /name} of a query parameter */
    public record FieldError(String pointer, String detail) {}

    /**
     * One thing wrong with a document.
     *
     * @param severity error or warning
     * @param pointer  JSON pointer into the document; empty for the whole of it
     * @param code     stable key, such as {@code sop.unreachable}
     */
    public record Fault(String severity, String pointer, String code, String message) {

        /** As the designer says it, in one language. */
        public static Fault of(id.simpul.core.Problem problem, Locale language) {
            return new Fault(
                    problem.severity().name().toLowerCase(Locale.ROOT),
                    problem.pointer(),
                    problem.key(),
                    Words.fault(language, problem));
        }
    }
}
