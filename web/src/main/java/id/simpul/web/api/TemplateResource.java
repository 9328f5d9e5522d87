package id.simpul.web.api;

import id.simpul.sop.catalogue.TemplateService;
import id.simpul.sop.catalogue.TemplateView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** An SOP and the template it is a variant of. */
@Path("sops/{code}/template")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TemplateResource {

    @Inject
    private TemplateService templates;

    @Inject
    private Once once;

    @GET
    @Operation(
            summary = "What of the newest version is its template's, and what follows where the template has moved on")
    public TemplateView view(@PathParam("code") String code) {
        return templates.view(code);
    }

    @POST
    @Path("accept")
    @Operation(summary = "Follow the template: a draft on its newest version, own differences kept")
    @APIResponseSchema(value = CatalogueResource.Begun.class, responseCode = "201")
    public Response accept(@PathParam("code") String code) {
        return once.answer(201, () -> CatalogueResource.Begun.of(templates.accept(code)));
    }

    @POST
    @Path("decline")
    @Operation(summary = "Stay on the template's version, until there is another one")
    @APIResponseSchema(value = TemplateView.class, responseCode = "200")
    public Response decline(@PathParam("code") String code) {
        return once.answer(200, () -> templates.decline(code));
    }
}
