package id.simpul.web.api;

import id.simpul.core.Page;
import id.simpul.core.Refusal;
import id.simpul.sop.SopIntake;
import id.simpul.sop.SopQuery;
import id.simpul.sop.SopService;
import id.simpul.sop.SopSummary;
import id.simpul.sop.SopVersionState;
import id.simpul.sop.SopVersionView;
import id.simpul.sop.SopWriter;
import id.simpul.sop.chart.DrawnCharts;
import id.simpul.sop.chart.Format;
import id.simpul.sop.chart.Sheet;
import id.simpul.sop.chart.SopChart;
import id.simpul.sop.chart.SvgSheet;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The office's SOPs: list, read in several forms, bring, put in force. */
@Path("sops")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SopResource {

    private static final String YAML = "application/yaml";
    private static final String SVG = "image/svg+xml";

    @Inject
    private SopQuery query;

    @Inject
    private SopService sops;

    @Inject
    private DrawnCharts charts;

    @Inject
    private Once once;

    @Inject
    private Problems problems;

    /** A file's fate. @param state null, as the code, when it was refused */
    public record Imported(String code, Integer version, SopVersionState state, List<ImportProblem> problems) {}

    /** @param severity error or warning; {@code pointer} and {@code line} say where */
    public record ImportProblem(String severity, String pointer, int line, String code, String message) {}

    /** How a draft is put in force. */
    public record Publication(String decree, OffsetDateTime effectiveFrom) {}

    @GET
    @Operation(summary = "The SOPs of the office")
    public Page<SopSummary> list() {
        return new Page<>(query.list(), null);
    }

    @GET
    @Path("{code}/versions/{n}")
    @Operation(summary = "One version as JSON, YAML or SVG, by Accept")
    public SopVersionView json(@PathParam("code") String code, @PathParam("n") String n) {
        return query.version(code, number(n));
    }

    @GET
    @Path("{code}/versions/{n}")
    @Produces(YAML)
    public String yaml(@PathParam("code") String code, @PathParam("n") String n) {
        return SopWriter.write(query.version(code, number(n)).document());
    }

    @GET
    @Path("{code}/versions/{n}")
    @Produces(SVG)
    public String svg(@PathParam("code") String code, @PathParam("n") String n) {
        SopVersionView version = query.version(code, number(n));
        // a draft may change tomorrow, so only what is frozen is kept
        Sheet sheet = version.state() == SopVersionState.DRAFT
                ? SopChart.draw(version.document(), Format.SCREEN)
                : charts.sheet(version.id(), version.document(), Format.SCREEN);
        return SvgSheet.write(sheet);
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

    @POST
    @Path("{code}/versions/{n}/publish")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Put a draft in force")
    @APIResponseSchema(value = SopVersionView.class, responseCode = "200")
    public Response publish(@PathParam("code") String code, @PathParam("n") String n, Publication publication) {
        Publication said = publication == null ? new Publication(null, null) : publication;
        return once.answer(200, () -> sops.publish(code, number(n), said.decree(), said.effectiveFrom()));
    }

    private static int number(String n) {
        try {
            return Integer.parseInt(n);
        } catch (NumberFormatException e) {
            throw Refusal.missing("sop.missing");
        }
    }
}
