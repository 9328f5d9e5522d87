package id.simpul.web.api;

import id.simpul.casework.CaseQuery;
import id.simpul.casework.CaseService;
import id.simpul.casework.CaseView;
import id.simpul.casework.ColleagueQuery;
import id.simpul.casework.CompleteTask;
import id.simpul.casework.Completion;
import id.simpul.casework.DeskQuery;
import id.simpul.casework.DeskView;
import id.simpul.casework.HandOver;
import id.simpul.casework.HandoverService;
import id.simpul.casework.TaskView;
import id.simpul.casework.WorklistQuery;
import id.simpul.casework.WorklistScope;
import id.simpul.core.Ids;
import id.simpul.core.Page;
import id.simpul.identity.post.PostQuery;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The worklist, and what is done with its tasks. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TaskResource {

    @Inject
    private CaseService cases;

    @Inject
    private CaseQuery told;

    @Inject
    private HandoverService handovers;

    @Inject
    private ColleagueQuery colleagues;

    @Inject
    private WorklistQuery worklist;

    @Inject
    private DeskQuery desks;

    @Inject
    private Once once;

    /** Why a completed task is taken back. */
    public record TakingBack(String reason) {}

    @GET
    @Path("worklist")
    @Operation(summary = "What I may act on, by deadline")
    public Page<TaskView> worklist(
            @QueryParam("scope") String scope,
            @QueryParam("overdue") String overdue,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        WorklistScope asked = Parameters.choice(WorklistScope.class, "scope", scope);
        return worklist.list(
                asked == null ? WorklistScope.ALL : asked,
                Parameters.flag("overdue", overdue),
                cursor,
                Parameters.number("limit", limit));
    }

    @GET
    @Path("desk")
    @Operation(summary = "What waits for my decision or signature, who checked it, and what is late because of me")
    public DeskView desk() {
        return desks.desk();
    }

    @POST
    @Path("tasks/{id}/claim")
    @Operation(summary = "Take a task")
    @APIResponseSchema(value = TaskView.class, responseCode = "200")
    public Response claim(@PathParam("id") String id) {
        UUID task = Ids.parse(id, "task.missing");
        return once.answer(200, () -> cases.claim(task), () -> told.task(task));
    }

    @POST
    @Path("tasks/{id}/release")
    @Operation(summary = "Give a claimed task back")
    @APIResponseSchema(value = TaskView.class, responseCode = "200")
    public Response release(@PathParam("id") String id) {
        UUID task = Ids.parse(id, "task.missing");
        return once.answer(200, () -> cases.release(task), () -> told.task(task));
    }

    @GET
    @Path("tasks/{id}/colleagues")
    @Operation(summary = "To whom an open task can be handed over: the other holders of its post")
    public Page<PostQuery.Candidate> colleagues(@PathParam("id") String id) {
        return new Page<>(colleagues.of(Ids.parse(id, "task.missing")), null);
    }

    @POST
    @Path("tasks/{id}/handover")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give an open task to another holder of its post")
    @APIResponseSchema(value = TaskView.class, responseCode = "200")
    public Response handOver(@PathParam("id") String id, HandOver to) {
        Given.body(to);
        UUID task = Ids.parse(id, "task.missing");
        return once.answer(200, () -> handovers.handOver(task, to));
    }

    @POST
    @Path("tasks/{id}/take-back")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take back what one completed, until the next holder has opened what followed")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response takeBack(@PathParam("id") String id, TakingBack why) {
        Given.body(why);
        UUID task = Ids.parse(id, "task.missing");
        return once.answer(200, () -> handovers.takeBack(task, why.reason()));
    }

    @POST
    @Path("tasks/{id}/complete")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Complete a task with one of its outcomes")
    @APIResponseSchema(value = Completion.class, responseCode = "200")
    public Response complete(@PathParam("id") String id, CompleteTask choice) {
        Given.body(choice);
        UUID task = Ids.parse(id, "task.missing");
        return once.answer(200, () -> cases.complete(task, choice), () -> told.completion(task));
    }
}
