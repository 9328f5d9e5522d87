package id.simpul.national;

import id.simpul.casework.CaseService;
import id.simpul.core.DomainEvent;
import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.tenant.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** The Ditjen answers what offices sent. */
@Stateless
public class SubmissionService {

    @Inject
    private SubmissionRepository submissions;

    @Inject
    private SubmissionQuery query;

    @Inject
    private CaseService cases;

    @Inject
    private CurrentUser current;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /**
     * Does work in the name of the office that sent a submission, with the officer as actor. The work opens its own
     * transaction there, so that no session ever serves two offices.
     *
     * @throws Refusal missing when there is no such submission
     */
    @RequiresPermissions(Permission.Keys.SUBMISSION_REPLY)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public <T> T inOfficeOf(UUID submissionId, Supplier<T> work) {
        UUID office = submissions.officeOf(submissionId).orElseThrow(() -> Refusal.missing("submission.missing"));
        return TenantContext.in(office, work);
    }

    /**
     * Records the answer and closes the office's waiting task with the matching outcome, exactly once. Call it within
     * {@link #inOfficeOf}.
     *
     * @throws Refusal missing outside the sending office's context; conflict when answered already or withdrawn;
     *     invalid when a reason is missing
     */
    @RequiresPermissions(Permission.Keys.SUBMISSION_REPLY)
    public SubmissionView reply(UUID submissionId, @Valid Reply reply) {
        UUID office = TenantContext.current();
        // the case before the submission, as a withdrawal does: two orders would wait for each other for ever
        submissions.caseOf(submissionId, office).ifPresent(cases::hold);
        Submission submission =
                submissions.locked(submissionId, office).orElseThrow(() -> Refusal.missing("submission.missing"));
        events.fire(submission.answer(reply, current.get(), clock.instant()));
        cases.answer(submission.taskId(), reply.decision().outcome(), reply.note());
        return query.answered(submissionId);
    }
}
