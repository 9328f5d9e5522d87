package id.simpul.audit;

import id.simpul.core.DomainEvent;
import id.simpul.tenant.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** A transaction of its own for what was refused, since the one it was refused in is undone. */
@ApplicationScoped
class Refused {

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Tenants tenants;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void tell(DomainEvent event) {
        events.fire(event);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<UUID> officeWith(String code) {
        return tenants.idOf(code);
    }
}
