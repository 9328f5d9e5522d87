package id.simpul.web.page.sop;

import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.sop.Inheritance;
import id.simpul.sop.Inheritance.Origin;
import id.simpul.sop.Rebase;
import id.simpul.sop.SopIntake;
import id.simpul.sop.catalogue.TemplateProposal;
import id.simpul.sop.catalogue.TemplateService;
import id.simpul.web.face.Face;
import id.simpul.web.face.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/** The template that the shown SOP is a variant of: what is inherited, and what is proposed where it has moved on. */
@Named("sopTemplate")
@RequestScoped
public class SopTemplateBean {

    @Inject
    @Param(name = "kode")
    private String code;

    @Inject
    private SopBean page;

    @Inject
    private TemplateService templates;

    @Inject
    private CurrentUser current;

    private Optional<Inheritance> inheritance;
    private Optional<TemplateProposal> proposal;

    /** A word beside a row. */
    public record Mark(String kind, String icon, String text) {}

    private Optional<Inheritance> inheritance() {
        if (inheritance == null) {
            inheritance = templates.inheritance(page.getView().document());
        }
        return inheritance;
    }

    /** Whether the version that is shown is a variant of a template. */
    public boolean isVariant() {
        return inheritance().isPresent();
    }

    public String getSummary() {
        return summary(inheritance().orElseThrow());
    }

    /** How much of an SOP is its template's, in words. */
    public static String summary(Inheritance inheritance) {
        return Face.say(
                "template.summary",
                inheritance.inherited(),
                inheritance.steps().size(),
                inheritance.changed(),
                inheritance.own(),
                inheritance.leftOut());
    }

    public String getBase() {
        return inheritance().map(i -> i.base().toString()).orElse("");
    }

    public String getTitle() {
        return Face.say("template.of", getBase());
    }

    /** Where a row comes from. @param step its key */
    public Mark mark(String step) {
        Origin origin = inheritance().orElseThrow().steps().getOrDefault(step, Origin.OWN);
        String word = Face.say("template.origin." + origin.name().toLowerCase(Locale.ROOT));
        return switch (origin) {
            case INHERITED -> new Mark("", "sitemap", word);
            case CHANGED -> new Mark("warn", "pencil", word);
            case OWN -> new Mark("ok", "building", word);
        };
    }

    private Optional<TemplateProposal> proposal() {
        if (proposal == null) {
            boolean keeps = current.get().may(Permission.Keys.SOP_EDIT);
            proposal = keeps ? Optional.ofNullable(templates.view(code).proposal()) : Optional.empty();
        }
        return proposal;
    }

    /** Whether the template has moved on, and the reader is to decide. */
    public boolean isProposed() {
        return proposal().isPresent();
    }

    public TemplateProposal getProposal() {
        return proposal().orElse(null);
    }

    public String getNews() {
        TemplateProposal made = proposal().orElseThrow();
        return Face.say("template.news", made.from(), made.to());
    }

    /** What changed in the template. */
    public List<SopDiffBean.Line> getTemplateLines() {
        return SopDiffBean.lines(
                proposal().orElseThrow().template(), page.getView().document());
    }

    /** What would change in the office's SOP. */
    public List<SopDiffBean.Line> getOwnLines() {
        return SopDiffBean.lines(proposal().orElseThrow().own(), page.getView().document());
    }

    /** What somebody has to look at, in words. */
    public List<String> getConflicts() {
        return proposal().orElseThrow().conflicts().stream()
                .map(SopTemplateBean::said)
                .toList();
    }

    private static String said(Rebase.Conflict conflict) {
        String what = conflict.key() == null
                ? Face.say("sop.diff.identity")
                : Face.say("template.part." + conflict.block(), conflict.name());
        String kind = conflict.kind().name().toLowerCase(Locale.ROOT);
        return conflict.field() == null
                ? Face.say("template.conflict." + kind, what)
                : Face.say("template.conflict." + kind + "Field", what, SopDiffBean.name(conflict.field()));
    }

    /** Follows the template, and goes on in the designer. */
    public void accept() {
        SopIntake.Taken draft = templates.accept(code);
        Redirect.to("/admin/sop/" + draft.code() + "?versi=" + draft.number());
    }

    public void decline() {
        templates.decline(code);
        Redirect.to("/sop/" + code);
    }
}
