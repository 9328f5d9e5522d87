package id.simpul.web.api;

import id.simpul.core.Page;
import id.simpul.core.Refusal;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.List;

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

    @Context
    private HttpHeaders headers;

    /** A file's fate. @param state null, as the code, when it was refused */
    public record Imported(String code, Integer version, SopVersionState state, List<ImportProblem> problems) {}

    /** @param severity error or warning; {@code pointer} and {@code line} say where */
    public record ImportProblem(String severity, String pointer, int line, String code, String message) {}

    /** How a draft is put in force. */
    public record Publication(String decree, OffsetDateTime effectiveFrom) {}

    @GET
    public Page<SopSummary> list() {
        return new Page<>(query.list(), null);
    }

    @GET
    @Path("{code}/versions/{n}")
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
    public Response bring(byte[] yaml) {
        SopService.Imported imported = sops.importYaml(yaml);
        List<ImportProblem> problems = imported.problems().stream()
                .map(p -> new ImportProblem(
                        p.severity().name().toLowerCase(java.util.Locale.ROOT),
                        p.pointer(),
                        p.line(),
                        p.key(),
                        p.sentence(headers.getAcceptableLanguages().get(0))))
                .toList();
        if (imported.taken() == null) {
            return Response.status(422)
                    .entity(new Imported(null, null, null, problems))
                    .build();
        }
        return Response.status(201)
                .entity(new Imported(
                        imported.taken().code(),
                        imported.taken().number(),
                        imported.taken().state(),
                        problems))
                .build();
    }

    @POST
    @Path("{code}/versions/{n}/publish")
    @Consumes(MediaType.APPLICATION_JSON)
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
