package id.simpul.core;

import jakarta.ejb.ApplicationException;
import java.time.Duration;
import java.util.List;

/**
 * A "no" that a person can understand: a stable key, the words to fill in, and what kind of no it is.
 * It rolls the transaction back, so nothing has changed. One handler each for Faces and REST speaks it.
 */
@ApplicationException(rollback = true)
public class Refusal extends RuntimeException {

    /** The kinds of "no", each with the HTTP status the contract gives it. */
    public enum Kind {
        MALFORMED(400),
        NOT_SIGNED_IN(401),
        NOT_ALLOWED(403),
        MISSING(404),
        CONFLICT(409),
        TOO_LARGE(413),
        INVALID(422),
        TOO_MANY(429);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String key;
    private final transient List<Object> args;
    private final String pointer;
    private final Duration retryAfter;
    private final transient List<Problem> problems;

    private Refusal(Kind kind, String key, String pointer, Object... args) {
        this(kind, key, pointer, null, List.of(), args);
    }

    private Refusal(
            Kind kind, String key, String pointer, Duration retryAfter, List<Problem> problems, Object... args) {
        super(key);
        this.kind = kind;
        this.key = key;
        this.pointer = pointer;
        this.retryAfter = retryAfter;
        this.args = List.of(args);
        this.problems = List.copyOf(problems);
    }

    /** Signed in, but this person may not. */
    public static Refusal notAllowed(String key, Object... args) {
        return new Refusal(Kind.NOT_ALLOWED, key, null, args);
    }

    /** Does not exist, or belongs to another office; the two are never told apart. */
    public static Refusal missing(String key) {
        return new Refusal(Kind.MISSING, key, null);
    }

    /** Somebody or something was there first. */
    public static Refusal conflict(String key, Object... args) {
        return new Refusal(Kind.CONFLICT, key, null, args);
    }

    /** Readable but wrong; {@code pointer} is the JSON pointer of the field at fault. */
    public static Refusal invalid(String key, String pointer, Object... args) {
        return new Refusal(Kind.INVALID, key, pointer, args);
    }

    /** A document with faults, each with its place: the sentence says how many, the list says which. */
    public static Refusal faulty(String key, List<Problem> problems) {
        return new Refusal(Kind.INVALID, key, null, null, problems, problems.size());
    }

    /** Not even readable. */
    public static Refusal malformed(String key, Object... args) {
        return new Refusal(Kind.MALFORMED, key, null, args);
    }

    /** Nobody is signed in, or the credentials do not fit. */
    public static Refusal notSignedIn(String key) {
        return new Refusal(Kind.NOT_SIGNED_IN, key, null);
    }

    /** More bytes than this place takes. */
    public static Refusal tooLarge(String key, Object... args) {
        return new Refusal(Kind.TOO_LARGE, key, null, args);
    }

    /** Too often; {@code retryAfter} is how long to wait. */
    public static Refusal tooMany(String key, Duration retryAfter, Object... args) {
        return new Refusal(Kind.TOO_MANY, key, null, retryAfter, List.of(), args);
    }

    public Kind kind() {
        return kind;
    }

    /** Message key, the same in Faces and REST, such as {@code task.alreadyDone}. */
    public String key() {
        return key;
    }

    public List<Object> args() {
        return args == null ? List.of() : args;
    }

    /** How long to wait before asking again; null when waiting does not help. */
    public Duration retryAfter() {
        return retryAfter;
    }

    /** What is wrong with the document that was refused; empty for any other no. */
    public List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }

    /** JSON pointer of the field at fault, or null. */
    public String pointer() {
        return pointer;
    }
}
