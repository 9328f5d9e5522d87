package id.simpul.web.page.casework;

import id.simpul.casework.TaskView;
import id.simpul.casework.WorklistQuery;
import id.simpul.casework.WorklistScope;
import id.simpul.web.face.Face;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/**
 * What a case's page says right after a step was finished: who has it now, and which task is next. Read from the case
 * and the worklist, so that going back or reloading says nothing untrue.
 */
@Named
@RequestScoped
public class DoneBean {

    @Inject
    @Param(name = "selesai")
    private String task;

    @Inject
    private CaseBean page;

    @Inject
    private WorklistQuery worklist;

    private TaskView next;
    private boolean asked;

    /** The task just finished here, or null when the address does not speak of one of this case. */
    public String getTask() {
        boolean known = task != null
                && page.getFile().history().stream()
                        .anyMatch(t -> t.id().toString().equals(task));
        return known ? task : null;
    }

    public String getSentence() {
        List<TaskView> open = page.getFile().openTasks();
        if (open.isEmpty()) {
            return Face.say("done." + page.getFile().state().name().toLowerCase(java.util.Locale.ROOT));
        }
        return Face.say(
                "done.forwarded",
                Face.enumerate(open.stream()
                        .map(t -> page.laneName(t.lane()))
                        .distinct()
                        .toArray(String[]::new)));
    }

    /** The reader's next task in another case, or null. */
    public TaskView getNext() {
        if (!asked) {
            asked = true;
            next = worklist.list(WorklistScope.ALL, null, null, 2).items().stream()
                    .filter(t -> !t.caseId().equals(page.getFile().id()))
                    .findFirst()
                    .orElse(null);
        }
        return next;
    }

    public String getNextVerb() {
        return Verb.of(getNext());
    }
}
