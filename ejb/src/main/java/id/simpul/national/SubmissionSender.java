package id.simpul.national;

import id.simpul.casework.CaseWithdrawn;
import id.simpul.casework.SubmissionDue;
import id.simpul.identity.CurrentUser;
import id.simpul.tenant.TenantContext;
import id.simpul.tenant.TenantInfo;
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

    @Inject
    private CurrentUser current;

    void send(@Observes SubmissionDue due) {
        submissions.add(new Submission(sender(), due));
    }

    /** The office whose case moved: known with who acts, unless the Ditjen's reply moved it. */
    private TenantInfo sender() {
        TenantInfo acting = current.get().tenant();
        return acting.id().equals(TenantContext.current())
                ? acting
                : tenants.current().info();
    }

    void withdraw(@Observes CaseWithdrawn withdrawn) {
        submissions.ofCase(withdrawn.caseId(), TenantContext.current()).forEach(s -> s.withdraw(withdrawn.at()));
    }
}
