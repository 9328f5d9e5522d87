package id.simpul.casework;

import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.identity.SignedIn;
import id.simpul.identity.post.PostQuery;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** To whom a task can be handed over. */
@Stateless
public class ColleagueQuery {

    @Inject
    private CaseTasks tasks;

    @Inject
    private PostQuery posts;

    @Inject
    private CurrentUser current;

    /**
     * Who else holds the task's post today, by name; whoever has the task already is left out.
     *
     * @throws Refusal missing when there is no such task that this reader may see; not allowed or conflict where handing
     *     it over would be refused
     */
    @RequiresPermissions(Permission.Keys.CASE_WORK)
    public List<PostQuery.Candidate> of(UUID taskId) {
        SignedIn reader = current.get();
        Task task =
                tasks.find(taskId).filter(t -> t.visibleTo(reader)).orElseThrow(() -> Refusal.missing("task.missing"));
        if (reader.external()) {
            throw Refusal.notAllowed("task.notYourLane");
        }
        task.refuseUnlessHandedOverBy(reader, reader.may(Permission.Keys.POSITION_ASSIGN));
        return posts.colleagues(task.positionKey()).stream()
                .filter(one -> !one.username().equals(task.assignee()))
                .toList();
    }
}
