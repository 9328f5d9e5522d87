package id.simpul.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.simpul.core.Json;
import id.simpul.core.Refusal;
import id.simpul.identity.IdempotencyService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.Supplier;

/** A changing request's answer, given once and repeated for the same {@code Idempotency-Key}. */
@RequestScoped
public class Once {

    private static final int LONGEST_KEY = 200;

    @Inject
    private IdempotencyService idempotency;

    private String key;
    private String scope;
    private byte[] body;

    /** What {@link BodyFilter} read of the request. */
    void request(String idempotencyKey, String methodAndPath, byte[] bytes) {
        if (idempotencyKey != null && (idempotencyKey.isBlank() || idempotencyKey.length() > LONGEST_KEY)) {
            throw Refusal.malformed("idempotency.key", LONGEST_KEY);
        }
        key = idempotencyKey;
        scope = methodAndPath;
        body = bytes;
    }

    /** What to answer. @param value goes out as JSON */
    public record Said(int status, Object value) {

        IdempotencyService.Answer asAnswer() {
            return new IdempotencyService.Answer(status, json(value));
        }
    }

    /** Does the work and answers with its value, or repeats the earlier answer. */
    public Response answer(int status, Supplier<?> work) {
        return answer(() -> new Said(status, work.get()));
    }

    /** Does work that itself says how it went, or repeats the earlier answer; only a success is ever repeated. */
    public Response answer(Supplier<Said> work) {
        if (key == null) {
            return respond(work.get().asAnswer());
        }
        return respond(idempotency.once(asked(), () -> work.get().asAnswer()));
    }

    /**
     * Does the work of an act that people do all day, or repeats the earlier answer.
     *
     * @param anew what is answered after a failure of the database in which the words of the answer were lost
     */
    public Response answer(int status, Supplier<?> work, Supplier<?> anew) {
        if (key == null) {
            return answer(status, work);
        }
        return respond(
                idempotency.once(asked(), () -> new Said(status, work.get()).asAnswer(), () -> json(anew.get())));
    }

    private IdempotencyService.Request asked() {
        return new IdempotencyService.Request(sha256(bytes(scope + " " + key)), sha256(body));
    }

    private static Response respond(IdempotencyService.Answer answer) {
        return Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .entity(bytes(answer.body()))
                .build();
    }

    private static String json(Object value) {
        try {
            return Json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is always writable", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
