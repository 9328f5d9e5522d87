package id.simpul.web.api;

import id.simpul.core.Page;
import id.simpul.core.Refusal;
import id.simpul.sop.SopIntake;
import id.simpul.sop.SopVersionState;
import id.simpul.sop.catalogue.CatalogueQuery;
import id.simpul.sop.catalogue.CatalogueService;
import id.simpul.sop.catalogue.CatalogueView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What offices show each other, and the national templates. */
@Path("catalogue")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CatalogueResource {

    @Inject
    private CatalogueQuery query;

    @Inject
    private CatalogueService catalogue;

    @Inject
    private Once once;

    /** A draft that was begun. */
    public record Begun(String code, int version, SopVersionState state) {

        static Begun of(SopIntake.Taken taken) {
            return new Begun(taken.code(), taken.number(), taken.state());
        }
    }

    @GET
    @Operation(summary = "SOPs that offices show to all, the national templates first")
    public Page<CatalogueView> list(
            @QueryParam("q") String q, @QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        return query.list(Parameters.text(q), cursor, Parameters.number("limit", limit));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One of them as JSON, YAML or SVG, by Accept")
    public CatalogueView json(@PathParam("id") String id) {
        return query.byId(known(id));
    }

    @GET
    @Path("{id}")
    @Produces("application/yaml")
    public byte[] yaml(@PathParam("id") String id) {
        return query.yaml(known(id)).getBytes(StandardCharsets.UTF_8);
    }

    @GET
    @Path("{id}")
    @Produces("image/svg+xml")
    public byte[] svg(@PathParam("id") String id) {
        return query.svg(known(id)).getBytes(StandardCharsets.UTF_8);
    }

    @POST
    @Path("{id}/draft")
    @Operation(summary = "Begin a draft: a variant of a template, or a copy of another office's SOP")
    @APIResponseSchema(value = Begun.class, responseCode = "201")
    public Response draft(@PathParam("id") String id) {
        return once.answer(201, () -> Begun.of(catalogue.draft(known(id))));
    }

    private static UUID known(String text) {
        UUID id = Parameters.id(text);
        if (id == null) {
            throw Refusal.missing("catalogue.missing");
        }
        return id;
    }
}
