package id.simpul.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A "no" of the API (RFC 9457).
 *
 * @param title  the status in words
 * @param detail one sentence in the caller's language
 * @param code   stable key, such as {@code task.alreadyDone}
 * @param errors the fields at fault; absent when it is about none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(int status, String title, String detail, String code, List<FieldError> errors) {

    public static final String TYPE = "application/problem+json";

    /** @param pointer JSON pointer (RFC 6901) into the request's body, or {@code /name} of a query parameter */
    public record FieldError(String pointer, String detail) {}
}
