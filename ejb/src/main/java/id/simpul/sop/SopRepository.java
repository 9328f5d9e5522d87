package id.simpul.sop;

import id.simpul.core.Refusal;
import id.simpul.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Loads an SOP's versions to change them: one change at a time, so that what is in force is decided on what is there. */
@ApplicationScoped
class SopRepository {

    @PersistenceContext
    private EntityManager em;

    /** The versions there are by number; until the transaction ends nobody else of the office adds or changes one. */
    List<SopVersion> locked(String code) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:what, 0)) as text)")
                .setParameter("what", TenantContext.current() + "/" + code)
                .getSingleResult();
        return em.createQuery(
                        "select v from SopVersion v join fetch v.sop s where s.code = :code order by v.number",
                        SopVersion.class)
                .setParameter("code", code)
                .getResultList();
    }

    /** Code of the SOP that a version belongs to. @throws Refusal missing when the office has no such version */
    String codeOf(UUID version) {
        // not by find: that would pass by the office
        return em.createQuery("select v.sop.code from SopVersion v where v.id = :id", String.class)
                .setParameter("id", version)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refusal.missing("sop.missing"));
    }

    /** One of the versions. @throws Refusal missing when there is none of this id */
    static SopVersion one(UUID id, List<SopVersion> versions) {
        return versions.stream()
                .filter(v -> v.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.missing("sop.missing"));
    }

    /** One of the versions. @throws Refusal missing when there is none of this number */
    static SopVersion numbered(int number, List<SopVersion> versions) {
        return versions.stream()
                .filter(v -> v.number() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.missing("sop.missing"));
    }
}
