package id.simpul.notice;

import id.simpul.tenant.Pipeline;
import id.simpul.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Writes notices, those of one act in one statement, in the transaction and in the office's name of the act. */
@ApplicationScoped
class NoticeBoard {

    private static final String INSERT =
            "insert into notice (tenant_id, addressee, id, at, kind, case_id, task_id, obligation_id, by_account) values ";

    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?)";

    @Inject
    private Pipeline pipeline;

    /** Does nothing for an empty list. */
    void post(List<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        UUID office = TenantContext.current();
        List<Object> values = new ArrayList<>();
        for (Notice notice : notices) {
            values.addAll(Arrays.asList(
                    office,
                    notice.addressee(),
                    notice.id(),
                    notice.at(),
                    notice.kind().name(),
                    notice.caseId(),
                    notice.taskId(),
                    notice.obligationId(),
                    notice.by()));
        }
        String rows = String.join(", ", Collections.nCopies(notices.size(), ROW));
        pipeline.insert(INSERT + rows, values.toArray());
    }
}
