package id.simpul.web.page.sop;

import id.simpul.casework.MigrationQuery;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.sop.SopEdition;
import id.simpul.sop.SopQuery;
import id.simpul.sop.SopVersionState;
import id.simpul.web.face.Face;
import id.simpul.web.face.When;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The life of an SOP's versions, for those who keep it; what may be done with the one that is shown. */
@Named("sopVersions")
@RequestScoped
public class SopVersionsBean {

    @Inject
    private SopBean page;

    @Inject
    private SopQuery query;

    @Inject
    private MigrationQuery migrations;

    @Inject
    private CurrentUser current;

    @Inject
    private When when;

    private List<SopEdition> editions;
    private Map<Integer, Long> running;

    /**
     * A version in the list.
     *
     * @param life    since when it is in force, by whom, under which decree
     * @param compare version to compare it with; null for the first
     */
    public record Row(
            int number, String tagKind, String tagIcon, String tag, String life, long running, Integer compare) {}

    public boolean isShown() {
        return current.isPresent() && current.get().may(Permission.Keys.SOP_EDIT);
    }

    public boolean isMayPublish() {
        return current.get().may(Permission.Keys.SOP_PUBLISH);
    }

    List<SopEdition> editions() {
        if (editions == null) {
            editions = query.editions(page.getView().code());
        }
        return editions;
    }

    Map<Integer, Long> running() {
        if (running == null) {
            running = migrations.running(page.getView().code());
        }
        return running;
    }

    public List<Row> getRows() {
        return editions().stream()
                .map(e -> new Row(
                        e.number(),
                        e.inForce() ? "ok" : e.waits() || e.state() == SopVersionState.DRAFT ? "warn" : "",
                        e.inForce()
                                ? "circle-check"
                                : e.waits()
                                        ? "clock"
                                        : e.withdrawn()
                                                ? "corner-up-left"
                                                : e.state() == SopVersionState.DRAFT ? "pencil" : "history",
                        word(e),
                        life(e),
                        running().getOrDefault(e.number(), 0L),
                        e.number() > 1 ? Integer.valueOf(e.number() - 1) : null))
                .toList();
    }

    private static String word(SopEdition edition) {
        String state = edition.withdrawn()
                ? "withdrawn"
                : edition.waits()
                        ? "waiting"
                        : edition.proposal() != null
                                ? "proposed"
                                : edition.state().name().toLowerCase(Locale.ROOT);
        return Face.say("sop.stateShort." + state);
    }

    private String life(SopEdition edition) {
        StringBuilder life = new StringBuilder();
        if (edition.proposal() != null) {
            return Face.say(
                    "sop.proposedBy",
                    edition.proposal().by(),
                    when.date(edition.proposal().at()));
        }
        if (edition.effectiveFrom() != null) {
            life.append(Face.say("sop.effectiveSince", when.date(edition.effectiveFrom())));
        }
        add(life, edition.publishedBy() == null ? null : Face.say("sop.publishedBy", edition.publishedBy()));
        add(life, edition.decree() == null ? null : Face.say("sop.underDecree", edition.decree()));
        add(life, edition.retiredAt() == null ? null : Face.say("sop.retiredOn", when.date(edition.retiredAt())));
        add(life, edition.withdrawnAt() == null ? null : Face.say("sop.withdrawnOn", when.date(edition.withdrawnAt())));
        return life.toString();
    }

    private static void add(StringBuilder life, String part) {
        if (part != null) {
            life.append(life.isEmpty() ? "" : " · ").append(part);
        }
    }

    private SopEdition shown() {
        return editions().stream()
                .filter(e -> e.number() == page.getView().number())
                .findFirst()
                .orElseThrow();
    }

    public boolean isDraft() {
        return shown().state() == SopVersionState.DRAFT;
    }

    /** What waits for a second person; null for none. */
    public String getProposal() {
        var proposal = shown().proposal();
        if (proposal == null) {
            return null;
        }
        String day =
                proposal.effectiveFrom() == null ? Face.say("sop.onceConfirmed") : when.date(proposal.effectiveFrom());
        String words = Face.say("sop.proposalText", proposal.by(), when.date(proposal.at()), day);
        return proposal.decree() == null ? words : words + " " + Face.say("sop.proposalDecree", proposal.decree());
    }

    public boolean isOwnProposal() {
        return shown().proposal() != null && shown().proposal().mine();
    }

    public boolean isInForce() {
        return shown().inForce();
    }

    /** Whether its publication, or the proposal of it, can be taken back. */
    public boolean isWithdrawable() {
        return shown().inForce() && editions().size() > 1 || shown().waits() || shown().proposal() != null;
    }

    public String getActTitle() {
        return Face.say("sop.actTitle", page.getView().number());
    }
}
