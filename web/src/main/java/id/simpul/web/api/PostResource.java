package id.simpul.web.api;

import id.simpul.core.Ids;
import id.simpul.core.Page;
import id.simpul.identity.post.AssignPost;
import id.simpul.identity.post.PostHolder;
import id.simpul.identity.post.PostQuery;
import id.simpul.identity.post.PostService;
import id.simpul.identity.post.PostView;
import id.simpul.onboarding.settings.OfficePost;
import id.simpul.onboarding.settings.OfficePostService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Posts of the office: which there are, who holds them, from when to when and as what. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PostResource {

    @Inject
    private PostQuery query;

    @Inject
    private PostService posts;

    @Inject
    private OfficePostService office;

    @Inject
    private Once once;

    /** The last day of holding a post; null takes it away at once. */
    public record LastDay(LocalDate until) {}

    @GET
    @Path("positions")
    @Operation(summary = "The posts of the office with everybody who holds, will hold or held them")
    public Page<PostView> list() {
        return new Page<>(query.list(), null);
    }

    @POST
    @Path("positions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make a post; its key is made of its name")
    @APIResponseSchema(value = OfficePostService.Standing.class, responseCode = "201")
    public Response add(OfficePost asked) {
        Given.body(asked);
        return once.answer(201, () -> office.add(asked, null));
    }

    @PUT
    @Path("positions/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say other things of a post: its name, whether it signs, who hears of its lateness")
    @APIResponseSchema(value = OfficePostService.Standing.class, responseCode = "200")
    public Response change(@PathParam("key") String key, OfficePost asked) {
        Given.body(asked);
        return once.answer(200, () -> office.change(key, asked, null));
    }

    @POST
    @Path("positions/{key}/retire")
    @Operation(summary = "Take a post out of use that no SOP, task, duty, holder or other post goes by")
    @APIResponseSchema(value = OfficePostService.Standing.class, responseCode = "200")
    public Response retire(@PathParam("key") String key) {
        return once.answer(200, () -> office.remove(key, null));
    }

    @POST
    @Path("positions/{key}/assignments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give somebody a post: definitif, or as Plt or Plh under a decree")
    @APIResponseSchema(value = PostHolder.class, responseCode = "201")
    public Response assign(@PathParam("key") String key, AssignPost asked) {
        Given.body(asked);
        return once.answer(201, () -> posts.assign(key, asked));
    }

    @POST
    @Path("assignments/{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "End somebody's holding a post, at once or on a day")
    @APIResponseSchema(value = PostHolder.class, responseCode = "200")
    public Response end(@PathParam("id") String id, LastDay last) {
        Given.body(last);
        UUID assignment = Ids.parse(id, "post.missing");
        return once.answer(200, () -> posts.end(assignment, last.until()));
    }
}
