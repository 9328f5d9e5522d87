package id.simpul.web.api;

import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Principal;
import id.simpul.identity.SessionService;
import id.simpul.tenant.TenantContext;
import id.simpul.web.auth.Doorkeeper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Bearer tokens, and who one belongs to. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

    @Inject
    private Doorkeeper doorkeeper;

    @Inject
    private SessionService sessions;

    @Inject
    private CurrentUser current;

    /** @param otp code of the second factor or a recovery code; asked for where the account has one */
    public record Credentials(String username, String password, String otp) {}

    /** @param token shown this once */
    public record Opened(String token, OffsetDateTime expiresAt, Me user) {}

    @POST
    @Path("session")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Sign in for a bearer token")
    @APIResponseSchema(value = Opened.class, responseCode = "201")
    public Response open(Credentials credentials) {
        if (credentials == null) {
            throw Refusal.malformed("request.malformed");
        }
        Principal principal = doorkeeper.check(credentials.username(), credentials.password(), credentials.otp());
        // the account was just proved, and with it the office
        SessionService.Opened opened = TenantContext.in(principal.tenantId(), () -> sessions.open(principal));
        OffsetDateTime expires =
                opened.expiresAt().atZone(opened.user().tenant().timezone()).toOffsetDateTime();
        return Response.status(Response.Status.CREATED)
                .entity(new Opened(opened.token(), expires, Me.of(opened.user())))
                .build();
    }

    @DELETE
    @Path("session")
    @Operation(summary = "End the token")
    public Response close(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        current.get();
        sessions.close(authorization.substring("Bearer ".length()).strip());
        return Response.noContent().build();
    }

    @GET
    @Path("me")
    @Operation(summary = "Who the token belongs to")
    public Me me() {
        return Me.of(current.get());
    }
}
