package id.simpul.web.api;

import id.simpul.casework.ClockRule;
import id.simpul.casework.Migrate;
import id.simpul.casework.MigrationCase;
import id.simpul.casework.MigrationPreview;
import id.simpul.casework.MigrationQuery;
import id.simpul.casework.MigrationService;
import id.simpul.casework.MigrationView;
import id.simpul.core.Ids;
import id.simpul.core.Page;
import id.simpul.core.Refusal;
import id.simpul.web.Words;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Running cases that go over to another version of their SOP: what would happen, that it shall, how far it is. */
@Path("sops/{code}/migrations")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MigrationResource {

    @Inject
    private MigrationService migrations;

    @Inject
    private MigrationQuery query;

    @Inject
    private Once once;

    @Inject
    private Problems problems;

    /** What somebody wants. @param dryRun true: only say what would happen */
    public record Wish(
            Integer from, Integer to, Map<String, String> steps, Map<String, ClockRule> clocks, Boolean dryRun) {

        Migrate asMigrate() {
            if (from == null || to == null) {
                throw Refusal.invalid("migration.versions", from == null ? "/from" : "/to");
            }
            return new Migrate(from, to, steps, clocks);
        }
    }

    /** What would happen. @param refused how many cases cannot go over; with any, the act itself is refused */
    public record DryRun(String sop, int from, int to, boolean dryRun, int total, long refused, List<Fate> cases) {}

    /** @param refused why the case cannot go over, as a code; {@code message} says it in words */
    public record Fate(
            String id,
            String number,
            String title,
            MigrationCase.Place step,
            MigrationCase.Place becomes,
            ClockRule clock,
            String refused,
            String message) {}

    @POST
    @Operation(summary = "Bring running cases to another version, or say what would happen (dryRun)")
    @APIResponseSchema(value = MigrationView.class, responseCode = "202")
    public Response migrate(@PathParam("code") String code, Wish wish) {
        Given.body(wish);
        Migrate asked = wish.asMigrate();
        return Boolean.TRUE.equals(wish.dryRun())
                ? once.answer(200, () -> told(migrations.preview(code, asked)))
                : once.answer(202, () -> migrations.begin(code, asked));
    }

    private DryRun told(MigrationPreview preview) {
        return new DryRun(
                preview.sop(),
                preview.from(),
                preview.to(),
                true,
                preview.cases().size(),
                preview.refused(),
                preview.cases().stream().map(this::told).toList());
    }

    private Fate told(MigrationCase one) {
        return new Fate(
                one.id().toString(),
                one.number(),
                one.title(),
                one.step(),
                one.becomes(),
                one.clock(),
                one.refused(),
                one.refused() == null ? null : Words.say(problems.language(), one.refused()));
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Migrations of an SOP, newest first, and how far each is")
    public Page<MigrationView> list(
            @PathParam("code") String code, @QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        return query.list(code, cursor, Parameters.number("limit", limit));
    }

    @POST
    @Path("{id}/confirm")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Let begin what somebody else proposed, where the office wants two people for it")
    @APIResponseSchema(value = MigrationView.class, responseCode = "202")
    public Response confirm(@PathParam("code") String code, @PathParam("id") String id) {
        UUID proposed = Ids.parse(id, "migration.missing");
        return once.answer(202, () -> migrations.confirm(code, proposed));
    }

    @POST
    @Path("{id}/cancel")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Call off what is proposed or worked off; cases that have gone over stay where they are")
    @APIResponseSchema(value = MigrationView.class, responseCode = "200")
    public Response cancel(@PathParam("code") String code, @PathParam("id") String id) {
        UUID open = Ids.parse(id, "migration.missing");
        return once.answer(200, () -> migrations.cancel(code, open));
    }

    @GET
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "How far a migration is")
    public MigrationView progress(@PathParam("code") String code, @PathParam("id") String id) {
        return query.byId(code, Ids.parse(id, "migration.missing"));
    }
}
