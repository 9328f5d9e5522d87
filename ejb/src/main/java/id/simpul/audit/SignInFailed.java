package id.simpul.audit;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;

/**
 * A sign-in was refused. It is told in the log of the account's office; a name that no account has, in the Ditjen's.
 *
 * @param by     the name that was given, cut and masked: people type all kinds of things into that field
 * @param reason key of the refusal, such as {@code session.otpWrong}
 */
record SignInFailed(String by, boolean known, String reason, Instant at) implements DomainEvent {

    @Override
    public String what() {
        return "session.failed";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("unknown", !known, "code", reason);
    }
}
