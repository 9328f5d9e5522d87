package id.simpul.casework.obligation;

import id.simpul.casework.InstitutionCorrected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What a case owes goes with it when it turns out to be another institution's: to who owes it, and out of sight of who does not. */
@ApplicationScoped
class RightDebtor {

    @Inject
    private ObligationRepository obligations;

    @Inject
    private Event<ObligationDue> dues;

    void follow(@Observes InstitutionCorrected corrected) {
        obligations.allOf(corrected.caseId()).forEach(owed -> owed.correct(corrected.institutionId(), corrected.at())
                .ifPresent(dues::fire));
    }
}
