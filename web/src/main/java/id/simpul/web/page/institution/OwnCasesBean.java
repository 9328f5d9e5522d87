package id.simpul.web.page.institution;

import id.simpul.casework.TaskView;
import id.simpul.casework.WorklistQuery;
import id.simpul.casework.WorklistScope;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What an institution has to do in its own cases; the cases themselves come from {@code CasesBean}. */
@Named
@RequestScoped
public class OwnCasesBean {

    private static final int MOST = 50;

    @Inject
    private WorklistQuery worklist;

    private List<TaskView> tasks;

    /** Steps that wait for this institution, the longest waiting first. */
    public List<TaskView> getTasks() {
        if (tasks == null) {
            tasks = worklist.list(WorklistScope.ALL, null, null, MOST).items();
        }
        return tasks;
    }
}
