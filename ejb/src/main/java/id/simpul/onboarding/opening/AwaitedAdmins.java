package id.simpul.onboarding.opening;

import id.simpul.core.DomainEvent;
import id.simpul.core.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which offices of a list still wait for their admin, asked and noted in the Ditjen's context. */
@ApplicationScoped
class AwaitedAdmins {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /** An office that a list opened and whose admin has not come. @param listed its line */
    record Awaited(UUID id, NewOffice listed) {}

    /** How an import stands. @param linkedAt when links were last made; null for never */
    record Standing(List<Awaited> offices, Instant linkedAt) {}

    /** @throws Refusal missing */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Standing of(UUID importId) {
        OfficeImport list = found(importId, LockModeType.NONE);
        return new Standing(awaited(list), list.linkedAt());
    }

    /**
     * Notes that links are made now. This is told before the first of them is, so that none is made untold.
     *
     * @param known when whoever asks was told they were last made; null for never
     * @return the offices to make them for
     * @throws Refusal missing; conflict when some were made since, or nobody is waited for
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Awaited> begin(UUID importId, Instant known) {
        OfficeImport list = found(importId, LockModeType.PESSIMISTIC_WRITE);
        List<Awaited> offices = awaited(list);
        events.fire(list.makeLinks(offices.size(), known, clock.instant()));
        return offices;
    }

    private OfficeImport found(UUID importId, LockModeType lock) {
        return em.createQuery("select i from OfficeImport i where i.id = :id", OfficeImport.class)
                .setParameter("id", importId)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refusal.missing("officeImport.missing"));
    }

    /** An office is the list's own when it is younger than the list and has the address of its line. */
    private List<Awaited> awaited(OfficeImport list) {
        Map<String, UUID> waiting = new HashMap<>();
        em.createQuery(
                        "select t.code, t.contact, t.id from Tenant t where t.createdAt >= :since"
                                + " and t.contact is not null and t.adminReadyAt is null",
                        Object[].class)
                .setParameter("since", list.askedAt())
                .getResultStream()
                .forEach(row -> waiting.put(row[0] + " " + row[1], (UUID) row[2]));
        return list.offices().stream()
                .filter(office -> waiting.containsKey(office.code() + " " + office.contact()))
                .map(office -> new Awaited(waiting.get(office.code() + " " + office.contact()), office))
                .toList();
    }
}
