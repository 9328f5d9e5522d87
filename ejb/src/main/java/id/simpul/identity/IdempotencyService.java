package id.simpul.identity;

import id.simpul.core.Refusal;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes a retried request have one effect. The record of what was answered is written last, in the transaction of the
 * work: a concurrent twin waits there or at what the work locks, is undone, and gets the same answer. So the record costs
 * the usual request one row and no question; a refused request leaves none and may be tried again. An answer is repeated
 * to the account that got it, while it may sign in, and to nobody else. Which permission the work needed is not asked
 * again: what is repeated is what this person was told before, and nothing is done.
 */
@Stateless
public class IdempotencyService {

    @Inject
    private AnsweredRequests answered;

    /**
     * What makes two requests the same, and what tells twins apart.
     *
     * @param scope      SHA-256 of method, path and key, 32 bytes
     * @param bodySha256 SHA-256 of the body, 32 bytes
     */
    public record Request(byte[] scope, byte[] bodySha256) {}

    /** An answer as it goes out. Only a successful one is kept; any other undoes the work and may be tried again. */
    public record Answer(int status, String body) {

        boolean success() {
            return status >= 200 && status < 300;
        }
    }

    /**
     * Does the work in a transaction of its own, or gives the answer that the same request got before.
     *
     * @throws Refusal conflict when the key was used with another body; whatever the work refuses
     */
    @OpenToAll("the work inside names its own permission")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Answer once(Request request, Supplier<Answer> work) {
        return once(request, work, false, () -> {
            throw new IllegalStateException("these words are as durable as the work");
        });
    }

    /**
     * The same for what is done all day: the words of its answer, most of what it would write, are not in PostgreSQL's
     * log. After a crash of the database they are told anew, from how things are by then.
     *
     * @param anew gives the body of the answer again, without doing anything
     */
    @OpenToAll("the work inside names its own permission")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Answer once(Request request, Supplier<Answer> work, Supplier<String> anew) {
        return once(request, work, true, anew);
    }

    private Answer once(Request request, Supplier<Answer> work, boolean retold, Supplier<String> anew) {
        Optional<Answer> answer;
        try {
            answer = answered.first(request, work, retold);
        } catch (RuntimeException refused) {
            // done before, most likely: the refusal is then not the answer
            return answered.earlier(request, anew).orElseThrow(() -> refused);
        } catch (Exception notCommitted) {
            // what the end of a transaction throws is declared nowhere
            return answered.earlier(request, anew).orElseThrow(() -> new EJBException(notCommitted));
        }
        return answer.filter(Answer::success)
                .or(() -> answered.earlier(request, anew))
                .or(() -> answer)
                .orElseThrow(() -> new IllegalStateException("an answer that was kept is there"));
    }
}
