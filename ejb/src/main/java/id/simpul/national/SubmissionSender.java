package id.simpul.national;

import id.simpul.casework.CaseWithdrawn;
import id.simpul.casework.SubmissionDue;
import id.simpul.tenant.TenantContext;
import id.simpul.tenant.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Hears what happens to cases and keeps the Ditjen's inbox in step, in the same transaction. */
@ApplicationScoped
class SubmissionSender {

    @Inject
    private SubmissionRepository submissions;

    @Inject
    private Tenants tenants;

    void send(@Observes SubmissionDue due) {
        // the office whose case moved; after a reply that is not the one of the person acting
        submissions.add(new Submission(tenants.current().info(), due));
    }

    void withdraw(@Observes CaseWithdrawn withdrawn) {
        submissions.ofCase(withdrawn.caseId(), TenantContext.current()).forEach(s -> s.withdraw(withdrawn.at()));
    }
}
