package id.simpul.web.api;

import id.simpul.core.Page;
import id.simpul.core.Problem;
import id.simpul.sop.SopIntake;
import id.simpul.sop.SopQuery;
import id.simpul.sop.SopSummary;
import id.simpul.sop.SopVersionState;
import id.simpul.sop.exchange.FileForm;
import id.simpul.sop.exchange.Finding;
import id.simpul.sop.exchange.SopFileService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The office's SOPs: list them, bring one. */
@Path("sops")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SopResource {

    private static final String YAML = "application/yaml";
    private static final String BPMN = "application/bpmn+xml";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private SopQuery query;

    @Inject
    private SopFileService files;

    @Inject
    private Once once;

    @Inject
    private Problems problems;

    /** A file's fate. @param state null, as the code, when it was refused */
    public record Imported(String code, Integer version, SopVersionState state, List<ImportProblem> problems) {}

    /**
     * What is to be said of a file.
     *
     * @param severity error or warning
     * @param pointer  where in our own format
     * @param line     of a file of text, from 1; 0 where none is known
     * @param place    in other files: sheet and cell, or an element's id and name; empty for none
     */
    public record ImportProblem(String severity, String pointer, int line, String place, String code, String message) {}

    @GET
    @Operation(summary = "The SOPs of the office")
    public Page<SopSummary> list() {
        return new Page<>(query.list(), null);
    }

    @POST
    @Consumes({YAML, BPMN, XLSX})
    @Operation(summary = "Bring an SOP as YAML, BPMN or XLSX; it becomes a draft")
    @APIResponseSchema(value = Imported.class, responseCode = "201")
    public Response bring(@Parameter(hidden = true) @HeaderParam("Content-Type") MediaType type, byte[] file) {
        return once.answer(() -> said(files.bring(file, form(type))));
    }

    /** What says nothing is taken for our own format, as it always was. */
    private static FileForm form(MediaType type) {
        String said = type == null ? YAML : type.getType() + "/" + type.getSubtype();
        return said.equalsIgnoreCase(BPMN)
                ? FileForm.BPMN
                : said.equalsIgnoreCase(XLSX) ? FileForm.XLSX : FileForm.YAML;
    }

    private Once.Said said(SopFileService.Brought imported) {
        List<ImportProblem> found =
                imported.findings().stream().map(this::problem).toList();
        SopIntake.Taken taken = imported.taken();
        return taken == null
                ? new Once.Said(422, new Imported(null, null, null, found))
                : new Once.Said(201, new Imported(taken.code(), taken.number(), taken.state(), found));
    }

    private ImportProblem problem(Finding finding) {
        Problem problem = finding.problem();
        return new ImportProblem(
                problem.severity().name().toLowerCase(Locale.ROOT),
                problem.pointer(),
                problem.line(),
                finding.place(),
                problem.key(),
                problem.sentence(problems.language()));
    }
}
