package id.simpul.identity.post;

import id.simpul.identity.Account;
import id.simpul.identity.Assignment;
import id.simpul.identity.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Loads assignments to change them. */
@ApplicationScoped
class Assignments {

    @PersistenceContext
    private EntityManager em;

    /** Locked, so that two ends are set one after the other. */
    Optional<Assignment> byId(UUID id) {
        return em.createQuery("select s from Assignment s where s.id = :id", Assignment.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** All of one person in one post. */
    List<Assignment> of(Account account, Position position) {
        return em.createQuery(
                        "select s from Assignment s where s.accountId = :account and s.positionId = :position",
                        Assignment.class)
                .setParameter("account", account.id())
                .setParameter("position", position.id())
                .getResultList();
    }

    Position positionOf(Assignment assignment) {
        return em.find(Position.class, assignment.positionId());
    }
}
