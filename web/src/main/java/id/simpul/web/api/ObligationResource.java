package id.simpul.web.api;

import id.simpul.casework.obligation.Ending;
import id.simpul.casework.obligation.ObligationQuery;
import id.simpul.casework.obligation.ObligationService;
import id.simpul.casework.obligation.ObligationState;
import id.simpul.casework.obligation.ObligationView;
import id.simpul.casework.obligation.Receipt;
import id.simpul.casework.obligation.WarningLetter;
import id.simpul.core.Ids;
import id.simpul.core.Page;
import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.national.OwedOverview;
import id.simpul.national.OwedQuery;
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

/** Data balikan and semester reports: what is owed again and again. */
@Path("obligations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ObligationResource {

    @Inject
    private ObligationQuery query;

    @Inject
    private ObligationService obligations;

    @Inject
    private OwedQuery owed;

    @Inject
    private CurrentUser current;

    @Inject
    private Once once;

    @GET
    @Operation(
            summary = "What is owed, by its day",
            description = "The Ditjen reads all offices, or that of tenant, without what is the office's own business")
    @APIResponseSchema(value = ObligationView.class, responseCode = "200")
    public Page<?> list(
            @QueryParam("tenant") String tenant,
            @QueryParam("state") String state,
            @QueryParam("case") String caseId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        UUID of = caseId == null || caseId.isBlank() ? null : Ids.parse(caseId, "case.missing");
        ObligationState standing = Parameters.choice(ObligationState.class, "state", state);
        Integer most = Parameters.number("limit", limit);
        return current.get().tenant().national()
                ? owed.list(Parameters.text(tenant), standing, cursor, most)
                : query.list(standing, of, cursor, most);
    }

    /** @throws Refusal not allowed for anybody but the Ditjen */
    @GET
    @Path("overview")
    @Operation(summary = "How many are due, late, warned of and received, by province and office; for the Ditjen")
    public OwedOverview overview() {
        return owed.overview();
    }

    @POST
    @Path("{id}/receive")
    @Operation(summary = "Write down that it came in")
    @APIResponseSchema(value = ObligationView.class, responseCode = "200")
    public Response receive(@PathParam("id") String id, Receipt receipt) {
        Given.body(receipt);
        UUID owed = Ids.parse(id, "obligation.missing");
        return once.answer(200, () -> obligations.receive(owed, receipt));
    }

    @POST
    @Path("{id}/warn")
    @Operation(summary = "Write down that its debtor was warned by a letter")
    @APIResponseSchema(value = ObligationView.class, responseCode = "200")
    public Response warn(@PathParam("id") String id, WarningLetter letter) {
        Given.body(letter);
        UUID owed = Ids.parse(id, "obligation.missing");
        return once.answer(200, () -> obligations.warn(owed, letter));
    }

    @POST
    @Path("{id}/stop")
    @Operation(summary = "End it and all that would follow")
    @APIResponseSchema(value = ObligationView.class, responseCode = "200")
    public Response stop(@PathParam("id") String id, Ending ending) {
        Given.body(ending);
        UUID owed = Ids.parse(id, "obligation.missing");
        return once.answer(200, () -> obligations.stop(owed, ending));
    }
}
