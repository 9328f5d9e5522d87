package id.simpul.casework;

import id.simpul.calendar.Calendars;
import id.simpul.calendar.OfficeCalendar;
import id.simpul.core.DomainEvent;
import id.simpul.identity.SignedIn;
import id.simpul.sop.Documents;
import id.simpul.sop.LaneKind;
import id.simpul.sop.OnReply;
import id.simpul.sop.SopDocument;
import id.simpul.tenant.TenantFile.DayRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A case that runs without a container, moved by whom a test names. Every act comes a minute after the one before, unless
 * the test says when.
 */
final class Play {

    static final String REASON = "Berkas belum lengkap";

    final SopDocument sop;
    final CaseFile file;
    final List<DomainEvent> told = new ArrayList<>();

    private final Timetable timetable;

    private Instant now;
    private boolean exactly;

    private Play(SopDocument sop, OfficeCalendar office, Instant begin) {
        this.sop = sop;
        timetable = new Timetable(sop, office);
        now = begin;
        Documents.InForce version = new Documents.InForce(new UUID(7, 1), 1, sop);
        file = CaseFile.start("64.01-2026-000001", version, "Akses data", People.RSUD, now, People.desk(), now);
        told.addAll(file.begin(timetable, now).events());
    }

    static Play of(SopDocument sop) {
        return at(sop, "2026-03-02T01:00:00Z");
    }

    /** An SOP in an office of usual hours. */
    static Timetable usual(SopDocument sop) {
        return new Timetable(sop, Calendars.office(Calendars.WITA, DayRule.END_OF_DAY));
    }

    static Play at(SopDocument sop, String begin) {
        return new Play(sop, usual(sop).office(), Instant.parse(begin));
    }

    /** In an office of its own. */
    static Play in(OfficeCalendar office, SopDocument sop, Instant begin) {
        return new Play(sop, office, begin);
    }

    /** When the acts that follow happen. */
    Play at(Instant moment) {
        now = moment;
        exactly = true;
        return this;
    }

    /** The lane's own people choose, with a reason in case one is needed. */
    Play choose(String lane, String outcome) {
        return choose(lane, outcome, REASON);
    }

    Play choose(String lane, String outcome, String note) {
        return act(open(lane), outcome, note, null, doer(open(lane)));
    }

    Play act(Task task, String outcome, String note, OnBehalf paper, SignedIn actor) {
        told.addAll(file.complete(task, outcome, note, paper, actor, timetable, tick())
                .events());
        return this;
    }

    Play reply(OnReply decision) {
        Task waiting = file.tasks().stream()
                .filter(t -> t.open() && t.awaits() != null)
                .findFirst()
                .orElseThrow();
        told.addAll(file.answer(waiting, decision, null, People.officer(), timetable, tick())
                .events());
        return this;
    }

    CaseWithdrawn withdraw(SignedIn actor) {
        return file.withdraw("Tidak jadi", actor, tick());
    }

    Task open(String lane) {
        return file.tasks().stream()
                .filter(t -> t.open() && t.laneKey().equals(lane))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no open task of " + lane));
    }

    /** Steps and lanes that are open now, such as {@code s02 kabid}. */
    List<String> openTasks() {
        return file.tasks().stream()
                .filter(Task::open)
                .map(t -> t.stepKey() + " " + t.laneKey())
                .toList();
    }

    <E extends DomainEvent> List<E> told(Class<E> kind) {
        return told.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    Timetable timetable() {
        return timetable;
    }

    Instant now() {
        return now;
    }

    static SignedIn doer(Task task) {
        return task.laneKind() == LaneKind.EXTERNAL ? People.userOf(People.RSUD) : People.holder(task.positionKey());
    }

    private Instant tick() {
        now = exactly ? now : now.plus(Duration.ofMinutes(1));
        return now;
    }
}
