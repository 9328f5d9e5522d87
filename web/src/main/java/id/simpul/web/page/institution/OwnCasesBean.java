package id.simpul.web.page.institution;

import id.simpul.casework.TaskView;
import id.simpul.casework.WorklistQuery;
import id.simpul.casework.WorklistScope;
import id.simpul.casework.obligation.ObligationQuery;
import id.simpul.casework.obligation.ObligationState;
import id.simpul.casework.obligation.ObligationView;
import id.simpul.web.face.Face;
import id.simpul.web.face.When;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** What an institution has to do in its own cases; the cases themselves come from {@code CasesBean}. */
@Named
@RequestScoped
public class OwnCasesBean {

    private static final int MOST = 50;

    @Inject
    private WorklistQuery worklist;

    @Inject
    private ObligationQuery obligations;

    @Inject
    private When when;

    private List<TaskView> tasks;
    private List<ObligationView> owed;

    /** Steps that wait for this institution, the longest waiting first. */
    public List<TaskView> getTasks() {
        if (tasks == null) {
            tasks = worklist.list(WorklistScope.ALL, null, null, MOST).items();
        }
        return tasks;
    }

    /** Reports this institution still owes, the earliest first. */
    public List<ObligationView> getOwed() {
        if (owed == null) {
            owed = Stream.of(ObligationState.OVERDUE, ObligationState.DUE)
                    .flatMap(state -> obligations.list(state, null, null, MOST).items().stream())
                    .toList();
        }
        return owed;
    }

    public String words(ObligationView report) {
        return Face.say(
                "obligation.turn",
                Face.say("obligation.kind." + report.kind()),
                report.turn(),
                when.date(report.coversUntil()));
    }
}
