package id.simpul.sop.exchange;

import id.simpul.core.Refusal;
import id.simpul.identity.Permission;
import id.simpul.sop.SopQuery;
import id.simpul.sop.SopVersionState;
import id.simpul.sop.SopVersionView;
import id.simpul.sop.SopWriter;
import id.simpul.sop.Templates;
import id.simpul.sop.chart.DrawnCharts;
import id.simpul.sop.chart.Format;
import id.simpul.sop.chart.Sheet;
import id.simpul.sop.chart.SvgSheet;
import id.simpul.sop.design.DesignQuery;
import id.simpul.sop.print.Emblem;
import id.simpul.sop.print.Letterhead;
import id.simpul.sop.print.PdfSheet;
import id.simpul.sop.print.PrintedSheets;
import id.simpul.tenant.OfficeLogos;
import id.simpul.tenant.Tenant;
import id.simpul.tenant.TenantFile;
import id.simpul.tenant.Tenants;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** Gives versions as files. What is frozen is drawn once and kept; a draft may change tomorrow and is drawn anew. */
@Stateless
public class SopFileQuery {

    @Inject
    private SopQuery sops;

    @Inject
    private DrawnCharts charts;

    @Inject
    private PrintedSheets prints;

    @Inject
    private DesignQuery design;

    @Inject
    private Tenants tenants;

    @Inject
    private OfficeLogos logos;

    @Inject
    private Templates templates;

    /**
     * A version as a file.
     *
     * @param number the version, or null for the one in force
     * @throws Refusal missing when the office has no such SOP or version; invalid when a draft is not ready to be drawn
     */
    @RequiresPermissions(Permission.Keys.SOP_READ)
    public SopFile file(String code, Integer number, FileForm form) {
        SopVersionView version = sops.version(code, number);
        String name = "sop-" + code + "-v" + version.number() + (form.name().startsWith("PDF") ? "-" : ".");
        return new SopFile(name + form.ending(), form.type(), bytes(version, form));
    }

    /** What stands at the head of the office's sheets, as its own pages say it now, not as it was at the sign-in. */
    @RequiresPermissions(Permission.Keys.SOP_READ)
    public Letterhead letterhead() {
        Tenant office = tenants.current();
        Emblem emblem = Optional.ofNullable(office.logo())
                .flatMap(logos::find)
                .map(logo -> new Emblem(office.logo(), logo.mediaType(), logo.content()))
                .orElse(null);
        TenantFile.Letterhead found = office.file().letterhead();
        return new Letterhead(office.info().office(), emblem, found == null ? List.of() : found.lines());
    }

    private byte[] bytes(SopVersionView version, FileForm form) {
        return switch (form) {
            case PDF_F4 -> pdf(version, Format.F4);
            case PDF_A4 -> pdf(version, Format.A4);
            case SVG -> text(SvgSheet.write(sheet(version)));
            case YAML -> text(SopWriter.write(version.document(), templates));
            case BPMN -> text(bpmn(version));
            case XLSX -> XlsxWriter.write(version.document());
        };
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private Sheet sheet(SopVersionView version) {
        return draft(version)
                ? design.sheet(version.document())
                : charts.sheet(version.id(), version.document(), Format.SCREEN);
    }

    private byte[] pdf(SopVersionView version, Format paper) {
        Letterhead letterhead = letterhead();
        return draft(version)
                ? PdfSheet.write(design.drawable(version.document()), letterhead, paper)
                : prints.pdf(version.id(), version.document(), letterhead, paper);
    }

    /** A draft may lack what a diagram needs. */
    private static String bpmn(SopVersionView version) {
        if (draft(version) && !BpmnWriter.whole(version.document())) {
            throw Refusal.invalid("sop.export.notWhole", "/steps");
        }
        return BpmnWriter.write(version.document());
    }

    private static boolean draft(SopVersionView version) {
        return version.state() == SopVersionState.DRAFT;
    }
}
