package id.simpul.web.api;

import id.simpul.core.Page;
import id.simpul.sop.catalogue.UsageQuery;
import id.simpul.sop.catalogue.UsageView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How far offices are from the national templates. */
@Path("templates/usage")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UsageResource {

    @Inject
    private UsageQuery query;

    /** @param sort office, distance or behind */
    @GET
    @Operation(summary = "How far each office is from its template, for the national office")
    public Page<UsageView> list(
            @QueryParam("q") String q,
            @QueryParam("sort") String sort,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        return query.list(
                Parameters.text(q),
                Parameters.choice(UsageView.Order.class, "sort", sort),
                cursor,
                Parameters.number("limit", limit));
    }
}
