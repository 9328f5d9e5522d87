package id.simpul.web.page.sop;

import id.simpul.casework.Migrate;
import id.simpul.casework.MigrationQuery;
import id.simpul.casework.MigrationState;
import id.simpul.casework.MigrationView;
import id.simpul.web.face.Face;
import id.simpul.web.face.When;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;

/**
 * Running cases of another version that shall go over to the one in force: where they stand, where they would go, how far
 * it is.
 */
@Named("sopMigration")
@RequestScoped
public class SopMigrationBean {

    /** Migrations of the past that are shown. */
    private static final int SHOWN = 10;

    @Inject
    @Param(name = "pindah")
    private String from;

    @Inject
    private SopBean page;

    @Inject
    private SopVersionsBean versions;

    @Inject
    private MigrationQuery migrations;

    @Inject
    private SopTrials trials;

    @Inject
    private When when;

    private SopTrial trial;
    private List<MigrationView> past;

    /** A version whose running cases could go over. */
    public record Source(int number, String label) {}

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
        return trials.wish(from, page.getView());
    }

    /** What would happen to them. */
    public SopTrial getTrial() {
        if (trial == null) {
            trial = trials.of(
                    from,
                    page.getView(),
                    "/sop/" + page.getView().code() + "?versi=" + page.getView().number() + "&pindah=" + from);
        }
        return trial;
    }

    /** Whether it can be done: nobody is left without a place. */
    public boolean isReady() {
        return isChosen() && getTrial().getRefused() == 0 && getTrial().getTotal() > 0;
    }

    public String getDoLabel() {
        return Face.say("sop.moveDo", getTrial().getTotal());
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
