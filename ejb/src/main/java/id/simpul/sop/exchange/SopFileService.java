package id.simpul.sop.exchange;

import id.simpul.core.Problem;
import id.simpul.core.Refusal;
import id.simpul.identity.Permission;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopIntake;
import id.simpul.sop.SopService;
import id.simpul.sop.VersionDiff;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** Brings SOPs in as files of the forms in which they leave, but for pictures; each ends in a draft, or changes nothing. */
@Stateless
public class SopFileService {

    @Inject
    private SopService sops;

    /**
     * What came of a file.
     *
     * @param taken    null when the file was refused
     * @param findings errors and where they stand, or what stands open or was not carried beside a draft
     */
    public record Brought(SopIntake.Taken taken, List<Finding> findings) {}

    /**
     * What would come of a file.
     *
     * @param code     of the SOP; null when the file would be refused
     * @param against  the version it is compared with; null for a new SOP
     * @param diff     what differs from that; null for a new SOP
     * @param findings as of {@link Brought}
     */
    public record Plan(
            String code, String name, int lanes, int steps, Integer against, VersionDiff diff, List<Finding> findings) {

        public boolean refused() {
            return code == null;
        }
    }

    /**
     * Makes a draft of a file. YAML and XLSX say a whole SOP or are refused; BPMN knows less, so its draft may lack much.
     *
     * @throws Refusal invalid for a form that is not read, or when something is named by no key
     */
    @RequiresPermissions(Permission.Keys.SOP_EDIT)
    public Brought bring(byte[] bytes, FileForm form) {
        ForeignFile file = read(bytes, form);
        if (file.yaml() == null) {
            return new Brought(null, file.findings());
        }
        SopService.Imported imported = taken(file.yaml(), form);
        return new Brought(imported.taken(), all(file, form, imported.problems()));
    }

    /**
     * Says what {@link #bring} would do, and does nothing.
     *
     * @throws Refusal as {@link #bring}
     */
    @RequiresPermissions(Permission.Keys.SOP_EDIT)
    public Plan plan(byte[] bytes, FileForm form) {
        ForeignFile file = read(bytes, form);
        if (file.yaml() == null) {
            return new Plan(null, null, 0, 0, null, null, file.findings());
        }
        SopService.Examined examined = sops.examine(file.yaml(), foreign(form), unfinished(form));
        SopDocument sop = examined.document();
        List<Finding> findings = all(file, form, examined.problems());
        return sop == null
                ? new Plan(null, null, 0, 0, null, null, findings)
                : new Plan(
                        sop.code(),
                        sop.name(),
                        sop.lanes().size(),
                        sop.steps().size(),
                        examined.against(),
                        examined.diff(),
                        findings);
    }

    private SopService.Imported taken(byte[] yaml, FileForm form) {
        return unfinished(form)
                ? sops.importUnfinished(yaml)
                : foreign(form) ? sops.importWhole(yaml) : sops.importYaml(yaml);
    }

    /** Of a form that cannot say which template an SOP follows. */
    private static boolean foreign(FileForm form) {
        return form != FileForm.YAML;
    }

    private static boolean unfinished(FileForm form) {
        return form == FileForm.BPMN;
    }

    private ForeignFile read(byte[] bytes, FileForm form) {
        return switch (form) {
            case YAML -> new ForeignFile(bytes, Map.of(), List.of());
            case XLSX -> XlsxReader.read(bytes);
            case BPMN -> BpmnReader.read(bytes, sops.posts());
            case PDF_F4, PDF_A4, SVG -> throw Refusal.invalid("sop.import.form", "");
        };
    }

    /** A file of ours has lines, others have places of their own. */
    private static List<Finding> all(ForeignFile file, FileForm form, List<Problem> problems) {
        List<Finding> all = new ArrayList<>(file.findings());
        problems.forEach(p -> all.add(form == FileForm.YAML ? new Finding("", p) : file.found(p)));
        return List.copyOf(all);
    }
}
