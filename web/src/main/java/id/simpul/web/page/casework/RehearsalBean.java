package id.simpul.web.page.casework;

import id.simpul.casework.CaseState;
import id.simpul.casework.RehearsalQuery;
import id.simpul.casework.RehearsalService;
import id.simpul.casework.RehearsalTurn;
import id.simpul.casework.RehearsalView;
import id.simpul.casework.TaskView;
import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.sop.SopQuery;
import id.simpul.web.face.Face;
import id.simpul.web.face.Redirect;
import id.simpul.web.face.When;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.omnifaces.cdi.Param;

/** A rehearsal on its page: whose turn it is, what can be chosen, and a clock that is moved by hand. */
@Named("rehearsal")
@RequestScoped
public class RehearsalBean {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    @Inject
    @Param(name = "kode")
    private String code;

    @Inject
    @Param(name = "versi")
    private String version;

    @Inject
    @Param(name = "terima")
    private String receivedText;

    @Inject
    @Param(name = "jam")
    private String nowText;

    @Inject
    @Param(name = "jalan")
    private String turnsText;

    @Inject
    private RehearsalQuery query;

    @Inject
    private RehearsalService service;

    @Inject
    private SopQuery sops;

    @Inject
    private CurrentUser current;

    @Inject
    private Clock clock;

    @Inject
    private When when;

    private int number;
    private Instant received;
    private Instant now;
    private List<RehearsalTurn> turns = List.of();
    private RehearsalView view;
    private String problem;
    private boolean unfinished;

    /** A desk where the case waits. @param choices what can be chosen there. @param late whether its deadline has passed */
    public record Desk(String lane, TaskView task, boolean late, List<Choice> choices) {}

    /** @param effect what follows. @param href the rehearsal after this choice. */
    public record Choice(String label, String effect, String href, String icon, String kind) {}

    /** Something done. @param chosen the words of the choice. @param late whether it came after its deadline */
    public record Done(String no, String text, String lane, String chosen, OffsetDateTime at, boolean late) {}

    /** A place to put the clock. */
    public record Shortcut(String label, String href) {}

    /** Plays what the address says; what cannot be played is said on the page, from which one begins anew. */
    @PostConstruct
    void play() {
        number = Tried.number(version, () -> sops.editions(code));
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        try {
            received = moment(receivedText, minute);
            now = moment(nowText, received);
            turns = Turns.read(turnsText);
            view = query.play(code, number, received, turns, now);
        } catch (Refusal no) {
            if (no.kind() != Refusal.Kind.INVALID && no.kind() != Refusal.Kind.CONFLICT) {
                throw no;
            }
            problem = Face.say(no.key(), no.args().toArray());
            unfinished = no.kind() == Refusal.Kind.CONFLICT;
            received = received == null ? minute : received;
            now = now == null ? received : now;
        }
    }

    private Instant moment(String text, Instant otherwise) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        try {
            return LocalDateTime.parse(text, MINUTE).atZone(zone()).toInstant();
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("rehearsal.time", "/jam");
        }
    }

    private ZoneId zone() {
        return current.get().tenant().timezone();
    }

    /** Null where it cannot be played; then {@link #getProblem} says why. */
    public RehearsalView getView() {
        return view;
    }

    public String getProblem() {
        return problem;
    }

    /** Whether the draft lacks something that the designer would tell. */
    public boolean isUnfinished() {
        return unfinished;
    }

    public String getCode() {
        return code;
    }

    public int getNumber() {
        return number;
    }

    public String getName() {
        return view == null ? code : view.sop().name();
    }

    public boolean isBegun() {
        return !turns.isEmpty();
    }

    private Jalur jalur() {
        return new Jalur(
                view.sop(),
                view.open().stream().map(RehearsalView.Turn::task).toList(),
                view.done().stream().map(RehearsalView.Turn::task).toList(),
                true);
    }

    public LaneMap getMap() {
        return LaneMap.of(jalur(), when);
    }

    public List<StepLine> getSteps() {
        return StepLine.of(jalur(), when);
    }

    /** Where the case waits now; nowhere once it has ended. */
    public List<Desk> getDesks() {
        List<TaskView> open = view.open().stream().map(RehearsalView.Turn::task).toList();
        return view.open().stream().map(turn -> desk(turn, open)).toList();
    }

    private Desk desk(RehearsalView.Turn turn, List<TaskView> open) {
        TaskView task = turn.task();
        List<Choice> choices = Way.of(task, view.sop(), open).stream()
                .map(way -> new Choice(
                        task.awaits() == null ? way.label() : Face.say("rehearsal.ditjen." + way.key()),
                        way.effect(),
                        after(new RehearsalTurn(turn.number(), way.key(), now)),
                        way.icon(),
                        way.kind()))
                .toList();
        return new Desk(jalur().laneName(task.lane()), task, view.late().contains(turn.number()), choices);
    }

    public List<Done> getHistory() {
        return view.done().stream()
                .filter(turn -> turn.task().outcome() != null)
                .map(this::done)
                .toList();
    }

    private Done done(RehearsalView.Turn turn) {
        TaskView task = turn.task();
        return new Done(
                task.step().no(),
                Gist.of(task.step().uraian(), 90),
                jalur().laneName(task.lane()),
                jalur().outcome(task).orElseThrow().label(),
                task.closedAt(),
                view.late().contains(turn.number()));
    }

    /** How it ended, in a sentence; null while it runs. */
    public String getEnd() {
        return view.state() == CaseState.RUNNING
                ? null
                : Face.say("rehearsal.end." + view.state().name().toLowerCase(Locale.ROOT));
    }

    /** Writes down that the office practised, and goes back to what is still to be set up. */
    public void conclude() {
        service.conclude(code, number, received, turns, now);
        Redirect.to("/admin/mulai");
    }

    /** Whether there is an end to write down. */
    public boolean isEnded() {
        return view != null && view.state() != CaseState.RUNNING;
    }

    /** What the clock says, in the office's zone. */
    public OffsetDateTime getClock() {
        return now.atZone(zone()).toOffsetDateTime();
    }

    /** The same as an input for date and time takes it. */
    public String getClockInput() {
        return input(now);
    }

    public String getReceivedInput() {
        return input(received);
    }

    public String getTurnsInput() {
        return Turns.write(turns);
    }

    private String input(Instant moment) {
        return MINUTE.format(moment.atZone(zone()));
    }

    public List<Shortcut> getShortcuts() {
        List<Shortcut> places = new ArrayList<>(List.of(
                new Shortcut(Face.say("rehearsal.hourOn"), address(turns, now.plus(Duration.ofHours(1)))),
                new Shortcut(Face.say("rehearsal.dayOn"), address(turns, now.plus(Duration.ofDays(1))))));
        view.open().stream()
                .map(turn -> turn.task().dueAt())
                .filter(due -> due != null && due.toInstant().isAfter(now))
                .map(OffsetDateTime::toInstant)
                .min(Instant::compareTo)
                .ifPresent(due -> {
                    places.add(new Shortcut(Face.say("rehearsal.toDeadline"), address(turns, due)));
                    places.add(new Shortcut(
                            Face.say("rehearsal.pastDeadline"),
                            address(turns, due.plus(Duration.ofMinutes(1)).truncatedTo(ChronoUnit.MINUTES))));
                });
        return places;
    }

    /** The same rehearsal without its last turn. */
    public String getUndo() {
        return address(
                turns.subList(0, turns.size() - 1), turns.get(turns.size() - 1).at());
    }

    /** From the beginning. */
    public String getAnew() {
        return "/admin/sop/" + code + "/gladi?versi=" + number;
    }

    private String after(RehearsalTurn turn) {
        List<RehearsalTurn> more = new ArrayList<>(turns);
        more.add(turn);
        return address(more, now);
    }

    private String address(List<RehearsalTurn> walked, Instant moment) {
        return getAnew() + "&terima=" + input(received) + "&jam=" + input(moment) + "&jalan=" + Turns.write(walked)
                + "#giliran";
    }
}
