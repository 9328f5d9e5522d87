package id.simpul.web.api;

import id.simpul.core.Page;
import id.simpul.notice.NoticeQuery;
import id.simpul.notice.NoticeService;
import id.simpul.notice.NoticeView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What I am told. */
@Path("notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NoticeResource {

    @Inject
    private NoticeQuery query;

    @Inject
    private NoticeService notices;

    @Inject
    private Once once;

    /** Up to when notices are seen. @param until null for now */
    public record Seen(OffsetDateTime until) {}

    /** How many are still unread. */
    public record Unread(long unread) {}

    @GET
    @Operation(summary = "The latest notice of each case that concerns me, newest first")
    public Page<NoticeView> list(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        return query.list(cursor, Parameters.number("limit", limit));
    }

    @POST
    @Path("seen")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Mark notices as seen, all of them or those until a moment")
    @APIResponseSchema(value = Unread.class, responseCode = "200")
    public Response seen(Seen seen) {
        return once.answer(200, () -> {
            notices.seen(seen == null ? null : seen.until());
            return new Unread(query.unread());
        });
    }
}
