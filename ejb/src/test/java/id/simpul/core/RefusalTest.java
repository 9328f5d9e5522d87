package id.simpul.core;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.ApplicationException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RefusalTest {

    private static final Instant CLOSED = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void saysWhatItsSentenceNamesInOrder() {
        Refusal refusal = Refusal.conflict("task.alreadyDone", "Rahmawati", CLOSED);

        assertThat(refusal.args()).containsExactly("Rahmawati", CLOSED);
        assertThat(refusal.pointer()).isNull();
        assertThat(refusal).hasMessage("task.alreadyDone");
    }

    @Test
    void pointsAtTheFieldAtFault() {
        Refusal refusal = Refusal.invalid("task.noteRequired", "/note", "Kembalikan");

        assertThat(refusal.pointer()).isEqualTo("/note");
        assertThat(refusal.args()).containsExactly("Kembalikan");
    }

    @Test
    void everyKindHasTheStatusOfTheContract() {
        assertThat(Refusal.malformed("k").kind().status()).isEqualTo(400);
        assertThat(Refusal.notSignedIn("k").kind().status()).isEqualTo(401);
        assertThat(Refusal.notAllowed("k").kind().status()).isEqualTo(403);
        assertThat(Refusal.missing("k").kind().status()).isEqualTo(404);
        assertThat(Refusal.conflict("k").kind().status()).isEqualTo(409);
        assertThat(Refusal.tooLarge("k").kind().status()).isEqualTo(413);
        assertThat(Refusal.invalid("k", "/f").kind().status()).isEqualTo(422);
        assertThat(Refusal.Kind.TOO_MANY.status()).isEqualTo(429);
    }

    @Test
    void rollsTheTransactionBackAndArrivesUnwrapped() {
        assertThat(Refusal.class.getAnnotation(ApplicationException.class).rollback())
                .isTrue();
    }

    @Test
    void travelsBetweenNodesWithoutWhatItNames() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(Refusal.conflict("case.ended", new Object()));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Refusal arrived = (Refusal) in.readObject();
            assertThat(arrived.key()).isEqualTo("case.ended");
            assertThat(arrived.args()).isEmpty();
        }
    }
}
