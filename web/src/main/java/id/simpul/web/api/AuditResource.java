package id.simpul.web.api;

import id.simpul.audit.AuditFilter;
import id.simpul.audit.AuditQuery;
import id.simpul.audit.AuditVerdict;
import id.simpul.audit.AuditView;
import id.simpul.core.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What was done in the office, and the proof that nobody altered it since. */
@Path("audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    @Inject
    private AuditQuery query;

    @GET
    @Operation(summary = "What was done in the office, newest first; case takes an id or a number")
    public Page<AuditView> list(
            @QueryParam("case") String file,
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @QueryParam("what") String what,
            @QueryParam("actor") String actor,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        AuditFilter filter = new AuditFilter(
                Parameters.id(file),
                Parameters.id(file) == null ? Parameters.text(file) : null,
                Parameters.day("from", from),
                Parameters.day("until", until),
                Parameters.text(what),
                Parameters.text(actor));
        return query.list(filter, cursor, Parameters.number("limit", limit));
    }

    @GET
    @Path("verify")
    @Operation(summary = "Walk the whole log and compare it with its seals, its chain and its exported heads")
    public AuditVerdict verify() {
        return query.verify();
    }
}
