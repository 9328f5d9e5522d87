package id.simpul.web.page.sop.design;

import id.simpul.sop.DraftService;
import id.simpul.sop.SopQuery;
import id.simpul.sop.SopSummary;
import id.simpul.sop.SopType;
import id.simpul.sop.SopVersionState;
import id.simpul.sop.catalogue.TemplateService;
import id.simpul.web.face.Face;
import id.simpul.web.face.Option;
import id.simpul.web.face.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the office designs: its SOPs, and the beginning of a new one. */
@Named("sopNew")
@RequestScoped
public class SopNewBean {

    private static final int LONGEST_CODE = 60;

    @Inject
    private SopQuery query;

    @Inject
    private DraftService drafts;

    @Inject
    private TemplateService templates;

    private String name;
    private String code;
    private SopType type = SopType.REQUEST;

    /** A line of the list. @param draft whether a draft is on the table. @param proposed whether its template moved on */
    public record Row(String code, String name, boolean draft, int versions, boolean proposed) {}

    public List<Row> getRows() {
        Set<String> proposed = templates.proposed();
        return query.list().stream()
                .map(sop -> row(sop, proposed.contains(sop.code())))
                .toList();
    }

    private static Row row(SopSummary sop, boolean proposed) {
        boolean draft = sop.versions().stream().anyMatch(v -> v.state() == SopVersionState.DRAFT);
        return new Row(sop.code(), sop.name(), draft, sop.versions().size(), proposed);
    }

    /** Opens the designer on an empty SOP; a code that was left out is made of the name. */
    public void create() {
        String said = code == null || code.isBlank() ? coded(name) : code.strip();
        drafts.create(said, name, type);
        Redirect.to("/admin/sop/" + said);
    }

    private static String coded(String name) {
        String plain = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^sop\\s+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.length() <= LONGEST_CODE
                ? plain
                : plain.substring(0, LONGEST_CODE).replaceAll("-$", "");
    }

    public List<Option> getTypes() {
        return List.of(
                new Option(SopType.REQUEST.name(), Face.say("sop.request")),
                new Option(SopType.INTERNAL.name(), Face.say("sop.internal")));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getType() {
        return type.name();
    }

    public void setType(String type) {
        this.type = "INTERNAL".equals(type) ? SopType.INTERNAL : SopType.REQUEST;
    }
}
