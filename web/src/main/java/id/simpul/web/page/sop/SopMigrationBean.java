package id.simpul.web.page.sop;

import id.simpul.casework.ClockRule;
import id.simpul.casework.Migrate;
import id.simpul.casework.MigrationCase;
import id.simpul.casework.MigrationPreview;
import id.simpul.casework.MigrationQuery;
import id.simpul.casework.MigrationService;
import id.simpul.casework.MigrationState;
import id.simpul.casework.MigrationView;
import id.simpul.core.Refusal;
import id.simpul.sop.SopQuery;
import id.simpul.sop.Step;
import id.simpul.web.face.Face;
import id.simpul.web.face.Option;
import id.simpul.web.face.When;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.omnifaces.cdi.Param;

/**
 * Running cases of another version that shall go over to the one in force: where they stand, where they would go, how far
 * it is. The mapping lives in the address, so that a dry run can be sent to somebody.
 */
@Named("sopMigration")
@RequestScoped
public class SopMigrationBean {

    /** More than these are counted, not listed. */
    private static final int LISTED = 200;

    /** Migrations of the past that are shown. */
    private static final int SHOWN = 10;

    private static final String STEP = "ke.";
    private static final String CLOCK = "jam.";

    @Inject
    @Param(name = "pindah")
    private String from;

    @Inject
    private SopBean page;

    @Inject
    private SopVersionsBean versions;

    @Inject
    private SopQuery query;

    @Inject
    private MigrationQuery migrations;

    @Inject
    private MigrationService service;

    @Inject
    private HttpServletRequest request;

    @Inject
    private When when;

    private MigrationPreview preview;
    private List<MigrationView> past;

    /** A version whose running cases could go over. */
    public record Source(int number, String label) {}

    /**
     * A step where cases stand.
     *
     * @param stepName  name of the field that says where they go
     * @param targets   where they could go
     * @param target    where they go; empty for nowhere
     * @param clockName name of the field that says what becomes of the clock
     */
    public record Place(
            String label, String stepName, List<Option> targets, String target, String clockName, String clock) {}

    /** A case in the list. @param fate where it goes, or why it cannot */
    public record Fate(String number, String title, String step, boolean refused, String fate, String clock) {}

    /** A migration of the past, or the one that is worked off. */
    public record Done(String words, boolean running, int total, int moved, String when, List<String> left) {}

    /** Versions with running cases, where the version shown is the one in force. */
    public List<Source> getSources() {
        if (!versions.isMayPublish() || !versions.isInForce()) {
            return List.of();
        }
        return versions.running().entrySet().stream()
                .filter(e -> e.getKey() != page.getView().number())
                .sorted(Map.Entry.comparingByKey())
                .map(e -> new Source(e.getKey(), Face.say("sop.moveFrom", e.getValue(), e.getKey())))
                .toList();
    }

    public boolean isChosen() {
        return from != null && versions.isMayPublish() && versions.isInForce();
    }

    public String getFrom() {
        return from;
    }

    Migrate wish() {
        if (from == null || !from.matches("[1-9][0-9]{0,5}")) {
            throw Refusal.missing("sop.missing");
        }
        Map<String, String> steps = new LinkedHashMap<>();
        Map<String, ClockRule> clocks = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(STEP) && !values[0].isEmpty()) {
                steps.put(name.substring(STEP.length()), values[0]);
            } else if (name.startsWith(CLOCK) && "ulang".equals(values[0])) {
                clocks.put(name.substring(CLOCK.length()), ClockRule.RESTART);
            }
        });
        return new Migrate(Integer.parseInt(from), page.getView().number(), steps, clocks);
    }

    public MigrationPreview getPreview() {
        if (preview == null) {
            preview = service.preview(page.getView().code(), wish());
        }
        return preview;
    }

    /** The steps where cases stand, each with its way over. */
    public List<Place> getPlaces() {
        Migrate wish = wish();
        List<Step> old =
                query.version(page.getView().code(), wish.from()).document().steps();
        Map<String, Long> standing =
                migrations.standing(page.getView().code(), wish.from()).orElse(Map.of());
        return old.stream()
                .filter(step -> standing.containsKey(step.key()))
                .map(step -> place(step, standing.get(step.key()), wish))
                .toList();
    }

    private Place place(Step step, long cases, Migrate wish) {
        List<Option> targets = new ArrayList<>();
        List<Step> young = page.getView().document().steps();
        if (young.stream().noneMatch(s -> s.key().equals(step.key()))) {
            targets.add(new Option("", Face.say("sop.moveNowhere")));
        }
        young.forEach(s -> targets.add(new Option(s.key(), label(s.no(), s.key(), s.uraian()))));
        String target = wish.steps().get(step.key());
        boolean stays = target == null && young.stream().anyMatch(s -> s.key().equals(step.key()));
        return new Place(
                Face.say("sop.moveAt", label(step.no(), step.key(), step.uraian()), cases),
                STEP + step.key(),
                targets,
                stays ? step.key() : target == null ? "" : target,
                CLOCK + step.key(),
                wish.clocks().containsKey(step.key()) ? "ulang" : "");
    }

    private static String label(String no, String key, String uraian) {
        String gist = uraian.length() > 60 ? uraian.substring(0, 59) + "…" : uraian;
        return (no.isBlank() ? key : no.replaceAll("\\.$", "")) + ". " + gist;
    }

    public List<Fate> getFates() {
        return getPreview().cases().stream().limit(LISTED).map(this::fate).toList();
    }

    private Fate fate(MigrationCase one) {
        boolean refused = one.refused() != null;
        return new Fate(
                one.number(),
                one.title(),
                label(one.step().no(), one.step().key(), one.step().uraian()),
                refused,
                refused
                        ? Face.say(one.refused())
                        : label(
                                one.becomes().no(),
                                one.becomes().key(),
                                one.becomes().uraian()),
                refused ? "" : Face.say("sop.clock." + one.clock().name().toLowerCase(Locale.ROOT)));
    }

    public String getSummary() {
        int all = getPreview().cases().size();
        return getPreview().refused() == 0
                ? Face.say("sop.moveAllCan", all)
                : Face.say("sop.moveSomeCannot", getPreview().refused(), all);
    }

    /** How many cases the list does not show; 0 for none. */
    public int getMore() {
        return Math.max(0, getPreview().cases().size() - LISTED);
    }

    public String getMoreText() {
        return Face.say("sop.moveMore", getMore());
    }

    public String getDoLabel() {
        return Face.say("sop.moveDo", getPreview().cases().size());
    }

    /** Migrations of the SOP, newest first. */
    public List<Done> getPast() {
        if (past == null) {
            past = versions.isMayPublish()
                    ? migrations.list(page.getView().code(), null, SHOWN).items()
                    : List.of();
        }
        return past.stream().map(this::done).toList();
    }

    /** The one that waits for a second person or is worked off; null for none. */
    public MigrationView getOpen() {
        getPast();
        return past.stream()
                .filter(one -> one.state() == MigrationState.PROPOSED || one.state() == MigrationState.RUNNING)
                .findFirst()
                .orElse(null);
    }

    private static String words(MigrationView one) {
        String key =
                switch (one.state()) {
                    case PROPOSED -> "sop.moveProposed";
                    case RUNNING -> "sop.moving";
                    case DONE -> "sop.moved";
                    case CANCELLED -> "sop.moveCancelled";
                };
        String who =
                one.confirmedBy() == null ? one.by() : Face.say("sop.moveConfirmedBy", one.by(), one.confirmedBy());
        String by = one.cancelledBy() == null ? who : Face.say("sop.moveCancelledBy", who, one.cancelledBy());
        return Face.say(key, one.moved(), one.total(), one.from(), one.to(), by);
    }

    private Done done(MigrationView one) {
        boolean running = one.state() == MigrationState.RUNNING;
        return new Done(
                words(one),
                running,
                Math.max(1, one.total()),
                Math.min(one.moved(), Math.max(1, one.total())),
                when.dayHour(one.endedAt() == null ? one.askedAt() : one.endedAt()),
                one.left().stream()
                        .map(l -> Face.say("sop.moveLeft", l.number(), Face.say(l.reason())))
                        .toList());
    }
}
