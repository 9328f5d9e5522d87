package id.simpul.web.api;

import id.simpul.core.Ids;
import id.simpul.core.Page;
import id.simpul.national.Reply;
import id.simpul.national.SubmissionFilter;
import id.simpul.national.SubmissionQuery;
import id.simpul.national.SubmissionService;
import id.simpul.national.SubmissionState;
import id.simpul.national.SubmissionView;
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

/** What offices sent to the Ditjen, and its answers. */
@Path("submissions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SubmissionResource {

    @Inject
    private SubmissionQuery query;

    @Inject
    private SubmissionService submissions;

    @Inject
    private Once once;

    @GET
    @Operation(summary = "What offices sent to the Ditjen, newest first")
    public Page<SubmissionView> list(
            @QueryParam("state") String state,
            @QueryParam("tenant") String tenant,
            @QueryParam("kind") String kind,
            @QueryParam("q") String q,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        SubmissionState wanted = Parameters.choice(SubmissionState.class, "state", state);
        return query.list(new SubmissionFilter(wanted, tenant, kind, q), cursor, Parameters.number("limit", limit));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One submission")
    public SubmissionView one(@PathParam("id") String id) {
        return query.byId(Ids.parse(id, "submission.missing"));
    }

    @POST
    @Path("{id}/reply")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Answer a submission; the waiting task of its case is completed")
    @APIResponseSchema(value = SubmissionView.class, responseCode = "200")
    public Response reply(@PathParam("id") String id, Reply reply) {
        Given.body(reply);
        UUID submission = Ids.parse(id, "submission.missing");
        return submissions.inOfficeOf(submission, () -> once.answer(200, () -> submissions.reply(submission, reply)));
    }
}
