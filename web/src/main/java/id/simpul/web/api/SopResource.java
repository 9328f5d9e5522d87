package id.simpul.web.api;

import id.simpul.core.Page;
import id.simpul.sop.SopIntake;
import id.simpul.sop.SopQuery;
import id.simpul.sop.SopService;
import id.simpul.sop.SopSummary;
import id.simpul.sop.SopVersionState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The office's SOPs: list them, bring one. */
@Path("sops")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SopResource {

    private static final String YAML = "application/yaml";

    @Inject
    private SopQuery query;

    @Inject
    private SopService sops;

    @Inject
    private Once once;

    @Inject
    private Problems problems;

    /** A file's fate. @param state null, as the code, when it was refused */
    public record Imported(String code, Integer version, SopVersionState state, List<ImportProblem> problems) {}

    /** @param severity error or warning; {@code pointer} and {@code line} say where */
    public record ImportProblem(String severity, String pointer, int line, String code, String message) {}

    @GET
    @Operation(summary = "The SOPs of the office")
    public Page<SopSummary> list() {
        return new Page<>(query.list(), null);
    }

    @POST
    @Consumes(YAML)
    @Operation(summary = "Bring an SOP file; it becomes a draft")
    @APIResponseSchema(value = Imported.class, responseCode = "201")
    public Response bring(byte[] yaml) {
        return once.answer(() -> said(sops.importYaml(yaml)));
    }

    private Once.Said said(SopService.Imported imported) {
        List<ImportProblem> found = imported.problems().stream()
                .map(p -> new ImportProblem(
                        p.severity().name().toLowerCase(Locale.ROOT),
                        p.pointer(),
                        p.line(),
                        p.key(),
                        p.sentence(problems.language())))
                .toList();
        SopIntake.Taken taken = imported.taken();
        return taken == null
                ? new Once.Said(422, new Imported(null, null, null, found))
                : new Once.Said(201, new Imported(taken.code(), taken.number(), taken.state(), found));
    }
}
