package id.simpul.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.simpul.casework.MigrationQuery;
import id.simpul.core.Refusal;
import id.simpul.sop.SopQuery;
import id.simpul.sop.SopService;
import id.simpul.sop.SopVersionView;
import id.simpul.sop.VersionDiff;
import id.simpul.sop.catalogue.CatalogueService;
import id.simpul.sop.catalogue.CatalogueView;
import id.simpul.sop.exchange.FileForm;
import id.simpul.sop.exchange.SopFileQuery;
import id.simpul.web.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Versions of an SOP: read in several forms, compared, put in force, ended, taken back. */
@Path("sops/{code}/versions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class VersionResource {

    private static final String YAML = "application/yaml";
    private static final String SVG = "image/svg+xml";
    private static final String PDF = "application/pdf";
    private static final String BPMN = "application/bpmn+xml";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private SopQuery query;

    @Inject
    private SopService sops;

    @Inject
    private CatalogueService catalogue;

    @Inject
    private MigrationQuery migrations;

    @Inject
    private SopFileQuery files;

    @Inject
    private Once once;

    @Inject
    private Problems words;

    /** A version with what it still lacks. @param problems empty once it is no draft any more */
    public record Told(@JsonUnwrapped SopVersionView version, List<Problem.Fault> problems) {}

    /** How a draft is put in force. */
    public record Publication(String decree, OffsetDateTime effectiveFrom) {}

    /**
     * What differs, with who stands on it.
     *
     * @param runningCases of version {@code from}; null for institutions
     */
    public record Diff(
            String code,
            int from,
            int to,
            List<VersionDiff.Field> identity,
            List<VersionDiff.Part> lanes,
            List<StepDiff> steps,
            Long runningCases) {}

    /** A step that differs. @param runningCases that stand on it on version {@code from}; null for institutions */
    public record StepDiff(
            String key,
            String no,
            String name,
            VersionDiff.Change change,
            List<VersionDiff.Field> fields,
            Long runningCases) {}

    @GET
    @Path("{n}")
    @Operation(summary = "One version as JSON, YAML, SVG, BPMN, XLSX or PDF, by Accept")
    public Told json(@PathParam("code") String code, @PathParam("n") String n) {
        SopVersionView version = query.version(code, number(n));
        return new Told(
                version,
                query.problems(version).stream()
                        .map(problem -> Problem.Fault.of(problem.asProblem(), words.language()))
                        .toList());
    }

    @GET
    @Path("{n}")
    @Produces(YAML)
    public byte[] yaml(@PathParam("code") String code, @PathParam("n") String n) {
        return file(code, n, FileForm.YAML);
    }

    @GET
    @Path("{n}")
    @Produces(SVG)
    public byte[] svg(@PathParam("code") String code, @PathParam("n") String n) {
        return file(code, n, FileForm.SVG);
    }

    /** @param paper {@code a4}, or F4 for all else */
    @GET
    @Path("{n}")
    @Produces(PDF)
    public byte[] pdf(@PathParam("code") String code, @PathParam("n") String n, @QueryParam("paper") String paper) {
        return file(code, n, "a4".equalsIgnoreCase(paper) ? FileForm.PDF_A4 : FileForm.PDF_F4);
    }

    @GET
    @Path("{n}")
    @Produces(BPMN)
    public byte[] bpmn(@PathParam("code") String code, @PathParam("n") String n) {
        return file(code, n, FileForm.BPMN);
    }

    @GET
    @Path("{n}")
    @Produces(XLSX)
    public byte[] xlsx(@PathParam("code") String code, @PathParam("n") String n) {
        return file(code, n, FileForm.XLSX);
    }

    private byte[] file(String code, String n, FileForm form) {
        return files.file(code, number(n), form).bytes();
    }

    @GET
    @Path("{a}/diff/{b}")
    @Operation(summary = "What differs between two versions, and how many running cases stand on what changed")
    public Diff diff(@PathParam("code") String code, @PathParam("a") String a, @PathParam("b") String b) {
        VersionDiff diff = query.diff(code, number(a), number(b));
        Map<String, Long> standing = migrations.standing(code, diff.from()).orElse(null);
        return new Diff(
                diff.code(),
                diff.from(),
                diff.to(),
                diff.identity(),
                diff.lanes(),
                diff.steps().stream().map(part -> step(part, standing)).toList(),
                standing == null
                        ? null
                        : standing.values().stream().mapToLong(Long::longValue).sum());
    }

    private static StepDiff step(VersionDiff.Part part, Map<String, Long> standing) {
        return new StepDiff(
                part.key(),
                part.no(),
                part.name(),
                part.change(),
                part.fields(),
                standing == null ? null : standing.getOrDefault(part.key(), 0L));
    }

    @POST
    @Path("{n}/publish")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Put a draft in force; where the office wants two people, propose or confirm it")
    @APIResponseSchema(value = SopVersionView.class, responseCode = "200")
    public Response publish(@PathParam("code") String code, @PathParam("n") String n, Publication publication) {
        Publication said = publication == null ? new Publication(null, null) : publication;
        return once.answer(200, () -> sops.publish(code, number(n), said.decree(), said.effectiveFrom()));
    }

    @POST
    @Path("{n}/retire")
    @Operation(summary = "End the use of the version in force: no new cases, running ones go on")
    @APIResponseSchema(value = SopVersionView.class, responseCode = "200")
    public Response retire(@PathParam("code") String code, @PathParam("n") String n) {
        return once.answer(200, () -> sops.retire(code, number(n)));
    }

    @POST
    @Path("{n}/rollback")
    @Operation(summary = "Take a publication back: new cases start on the version before")
    @APIResponseSchema(value = SopVersionView.class, responseCode = "200")
    public Response rollback(@PathParam("code") String code, @PathParam("n") String n) {
        return once.answer(200, () -> sops.rollback(code, number(n)));
    }

    @POST
    @Path("{n}/release")
    @Operation(summary = "Show a published version to all offices, without officials' NIP")
    @APIResponseSchema(value = CatalogueView.class, responseCode = "200")
    public Response release(@PathParam("code") String code, @PathParam("n") String n) {
        return once.answer(200, () -> catalogue.release(code, number(n)));
    }

    @DELETE
    @Path("{n}/release")
    @Operation(summary = "Show it to nobody else any more")
    @APIResponseSchema(value = CatalogueView.class, responseCode = "200")
    public Response withdraw(@PathParam("code") String code, @PathParam("n") String n) {
        return once.answer(200, () -> catalogue.withdraw(code, number(n)));
    }

    private static int number(String n) {
        try {
            return Integer.parseInt(n);
        } catch (NumberFormatException e) {
            throw Refusal.missing("sop.missing");
        }
    }
}
