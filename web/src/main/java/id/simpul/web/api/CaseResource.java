package id.simpul.web.api;

import id.simpul.casework.CaseFilter;
import id.simpul.casework.CaseQuery;
import id.simpul.casework.CaseRecordService;
import id.simpul.casework.CaseService;
import id.simpul.casework.CaseState;
import id.simpul.casework.CaseTime;
import id.simpul.casework.CaseTimeQuery;
import id.simpul.casework.CaseView;
import id.simpul.casework.Correction;
import id.simpul.casework.EnterCase;
import id.simpul.casework.PaperCaseService;
import id.simpul.casework.StartCase;
import id.simpul.casework.StoryView;
import id.simpul.core.Ids;
import id.simpul.core.Page;
import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
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

/** Cases: begin, enter from paper, list, read, remark, correct, withdraw. */
@Path("cases")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CaseResource {

    @Inject
    private CaseService cases;

    @Inject
    private CaseRecordService records;

    @Inject
    private PaperCaseService papers;

    @Inject
    private CaseQuery query;

    @Inject
    private CaseTimeQuery times;

    @Inject
    private CurrentUser current;

    @Inject
    private Once once;

    /** Why a case is taken back. */
    public record Withdrawal(String reason) {}

    /** What somebody of the office remarks. */
    public record Remark(String text) {}

    @POST
    @Operation(summary = "Begin a case")
    @APIResponseSchema(value = CaseView.class, responseCode = "201")
    public Response start(StartCase asked) {
        Given.body(asked);
        return once.answer(201, () -> cases.start(asked));
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Cases, newest first")
    public Page<CaseView> list(
            @QueryParam("state") String state,
            @QueryParam("q") String q,
            @QueryParam("overdue") String overdue,
            @QueryParam("sop") String sop,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        CaseFilter filter = new CaseFilter(
                Parameters.choice(CaseState.class, "state", state), q, Parameters.flag("overdue", overdue), sop);
        return query.list(filter, cursor, Parameters.number("limit", limit));
    }

    /** @throws Refusal missing when there is none that this reader may see */
    @GET
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "One case")
    public CaseView one(@PathParam("id") String id) {
        return query.byId(Ids.parse(id, "case.missing"));
    }

    /** @throws Refusal missing when there is no such case that this reader may see */
    @GET
    @Path("{id}/time")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Where a case's time went, who has it, and how its deadlines were counted",
            description =
                    "An institution reads the H-day, the deadlines and the sums, and nothing of the office's steps")
    @APIResponseSchema(value = CaseTime.class, responseCode = "200")
    public Object time(@PathParam("id") String id) {
        UUID file = Ids.parse(id, "case.missing");
        return current.get().external() ? times.own(file) : times.byId(file);
    }

    @POST
    @Path("entries")
    @Operation(summary = "Enter a case that has been running on paper, at the step where it stands")
    @APIResponseSchema(value = CaseView.class, responseCode = "201")
    public Response enter(EnterCase asked) {
        Given.body(asked);
        return once.answer(201, () -> papers.enter(asked));
    }

    @POST
    @Path("{id}/comments")
    @Operation(summary = "Add a remark that the office reads")
    @APIResponseSchema(value = StoryView.class, responseCode = "201")
    public Response comment(@PathParam("id") String id, Remark remark) {
        Given.body(remark);
        return once.answer(201, () -> records.comment(Ids.parse(id, "case.missing"), remark.text()));
    }

    @POST
    @Path("{id}/correct")
    @Operation(summary = "Put a case's title or institution right; what stood there stays in its story")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response correct(@PathParam("id") String id, Correction correction) {
        Given.body(correction);
        return once.answer(200, () -> records.correct(Ids.parse(id, "case.missing"), correction));
    }

    @POST
    @Path("{id}/withdraw")
    @Operation(summary = "Take a running case back")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response withdraw(@PathParam("id") String id, Withdrawal withdrawal) {
        Given.body(withdrawal);
        return once.answer(200, () -> cases.withdraw(Ids.parse(id, "case.missing"), withdrawal.reason()));
    }
}
