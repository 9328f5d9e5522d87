package id.simpul.casework;

import id.simpul.sop.Documents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a case leads to: the SOP it offers when it has finished, and the cases that took up the offer. */
@ApplicationScoped
class LinkedCases {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Documents documents;

    /** Cases that follow a finished one and were not withdrawn; asks nothing where its SOP leads nowhere. */
    List<CaseView.Linked> continuing(CaseFile file) {
        if (leadsTo(file) == null) {
            return List.of();
        }
        return em.createQuery(
                        "select c.id, c.number, c.sopCode from CaseFile c where c.continuesId = :case"
                                + " and c.state <> WITHDRAWN order by c.id",
                        Object[].class)
                .setParameter("case", file.id())
                .getResultStream()
                .map(row -> new CaseView.Linked((UUID) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    /** The SOP to go on with, while nobody has and the office has it in force. */
    List<CaseView.Offer> offers(CaseFile file, List<CaseView.Linked> continuedBy, Instant now) {
        String sop = leadsTo(file);
        if (sop == null || !continuedBy.isEmpty()) {
            return List.of();
        }
        return documents.ifInForce(sop, now).stream()
                .map(v -> new CaseView.Offer(sop, v.document().name()))
                .toList();
    }

    private String leadsTo(CaseFile file) {
        return file.state() == CaseState.FINISHED
                ? documents.published(file.sopVersionId()).continuesWith()
                : null;
    }
}
