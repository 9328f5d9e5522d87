package id.simpul.onboarding.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.atomic.AtomicBoolean;

/** Whether an import was begun on this node since somebody looked. */
@ApplicationScoped
class ImportsBegun {

    private final AtomicBoolean begun = new AtomicBoolean();

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportBegun event) {
        begun.set(true);
    }

    boolean take() {
        return begun.getAndSet(false);
    }
}
