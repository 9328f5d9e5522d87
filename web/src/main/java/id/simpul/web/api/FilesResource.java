package id.simpul.web.api;

import id.simpul.onboarding.settings.FilesPlan;
import id.simpul.onboarding.settings.FilesService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The own office as files: take it along, see what bringing files would change, bring them. */
@Path("office/files")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FilesResource {

    private static final String ZIP = "application/zip";
    private static final String YAML = "application/yaml";

    @Inject
    private FilesService files;

    @Inject
    private Once once;

    @Inject
    private Problems problems;

    /** What bringing files changes. @param accepted false when a file is refused; then nothing changes at all */
    public record Plan(int version, boolean accepted, List<File> files) {}

    /** A file. @param what same, settings, draft, new-sop, logo or refused; @param sop number of the draft it became */
    public record File(
            String name,
            FilesPlan.What what,
            Integer sop,
            List<FilesPlan.Change> changes,
            List<SopResource.ImportProblem> problems) {}

    @GET
    @Produces(ZIP)
    @Operation(summary = "The office as files: settings and calendar in force, each SOP, the emblem")
    public Response take() {
        FilesService.Taken taken = files.export();
        return Response.ok(taken.zip())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + taken.folder() + ".zip\"")
                .build();
    }

    @POST
    @Path("plan")
    @Consumes({ZIP, YAML})
    @Operation(summary = "What bringing a ZIP of the office's folder, or one of its YAML files, would change")
    @APIResponseSchema(value = Plan.class)
    public Plan plan(byte[] upload) {
        return said(files.plan(given(upload)));
    }

    @POST
    @Consumes({ZIP, YAML})
    @Operation(summary = "Bring files: all, or none when one is refused; version is the plan's, if it is to hold still")
    @APIResponseSchema(value = Plan.class)
    public Response apply(@QueryParam("version") String version, byte[] upload) {
        Integer seen = Parameters.number("version", version);
        return once.answer(() -> {
            FilesPlan done = files.apply(given(upload), seen);
            return new Once.Said(done.accepted() ? 200 : 422, said(done));
        });
    }

    private static byte[] given(byte[] upload) {
        return upload == null ? new byte[0] : upload;
    }

    private Plan said(FilesPlan plan) {
        return new Plan(
                plan.version(),
                plan.accepted(),
                plan.files().stream().map(this::said).toList());
    }

    private File said(FilesPlan.File file) {
        return new File(
                file.name(),
                file.what(),
                file.sop(),
                file.changes(),
                file.problems().stream()
                        .map(p -> new SopResource.ImportProblem(
                                p.severity().name().toLowerCase(Locale.ROOT),
                                p.pointer(),
                                p.line(),
                                "",
                                p.key(),
                                p.sentence(problems.language())))
                        .toList());
    }
}
