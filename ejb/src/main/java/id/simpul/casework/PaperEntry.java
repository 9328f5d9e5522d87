package id.simpul.casework;

import id.simpul.core.Refusal;
import id.simpul.sop.LaneOrder;
import id.simpul.sop.OnReply;
import id.simpul.sop.Outcome;
import id.simpul.sop.OutcomeKind;
import id.simpul.sop.SopDocument;
import id.simpul.sop.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts a case that ran on paper where it stands. Past steps become closed tasks with the day the paper says and nobody's
 * name; they send nothing. The step where it stands opens as any step does, since when it really stands there; lanes that have signed are closed. A case
 * that has ended opens nothing and has ended on the day of its last step. Where that
 * step waits for the Ditjen its submission is sent as of that day: the letter went by then, and only a reply to a
 * submission lets the case go on.
 */
class PaperEntry {

    private final CaseFile file;
    private final EnterCase asked;
    private final Timetable timetable;
    private final SopDocument sop;
    private final ZoneId zone;
    private final Instant now;

    PaperEntry(CaseFile file, EnterCase asked, Timetable timetable, ZoneId zone, Instant now) {
        this.file = file;
        this.asked = asked;
        this.timetable = timetable;
        this.sop = timetable.sop();
        this.zone = zone;
        this.now = now;
    }

    /**
     * @throws Refusal invalid for an unknown step, days that contradict each other, a missing reply, lanes that cannot have
     *     signed, or an end that is none
     */
    Progress enter() {
        if (asked.step() == null) {
            return end();
        }
        int place = sop.indexOf(asked.step());
        if (place < 0) {
            throw Refusal.invalid("case.unknownStep", "/step");
        }
        refuseWithoutReply(sop.steps().get(place));
        file.enterFromPaper(asked.reply());
        Instant last = past(place);
        if (notReachedForward()) {
            file.beginRejecting(refusingStep());
        }
        return signed(new Walk(file, timetable, opened(last)).open(asked.step()));
    }

    /** It has ended on paper with its last past step. */
    private Progress end() {
        int last = asked.past().size() - 1;
        if (last < 0) {
            throw Refusal.invalid("case.endWithoutDay", "/past");
        }
        if (!asked.signed().isEmpty()) {
            throw Refusal.invalid("case.signedLane", "/signed/0/lane");
        }
        Step ending = sop.step(asked.past().get(last).step())
                .filter(step -> step.outcomes().stream().anyMatch(PaperEntry::ends))
                .orElseThrow(() -> Refusal.invalid("case.pastIsNoEnd", "/past/" + last + "/step"));
        if (ending.awaitsDitjen() && (asked.reply() == null || asked.reply() == OnReply.ANY)) {
            throw Refusal.invalid("case.replyRequired", "/reply");
        }
        file.enterFromPaper(asked.reply());
        file.end(CaseState.FINISHED, past(sop.steps().size()));
        return new Progress(List.of(), List.of());
    }

    private static boolean ends(Outcome outcome) {
        return outcome.positive() && outcome.to() == null;
    }

    /** Closes what lanes of a joint step have done already; what they have left is open. */
    private Progress signed(Progress entered) {
        List<Task> open = new ArrayList<>(entered.opened());
        Step step = sop.step(asked.step()).orElseThrow();
        for (int i = 0; i < asked.signed().size(); i++) {
            EnterCase.SignedLane part = asked.signed().get(i);
            String at = "/signed/" + i;
            Task task = open.stream()
                    .filter(t -> t.laneKey().equals(part.lane()) && t.awaits() == null)
                    .findFirst()
                    .orElseThrow(() -> Refusal.invalid("case.signedLane", at + "/lane"));
            Outcome consent = step.outcomes().stream()
                    .filter(o -> o.positive() && o.mayBeChosenBy(part.lane()))
                    .findFirst()
                    .orElseThrow(() -> Refusal.invalid("case.signedLane", at + "/lane"));
            Instant when = noon(part.doneOn(), task.openedAt(), at + "/doneOn");
            task.doneOnPaper(consent.key(), part.note(), when);
            open.remove(task);
            nextLane(step, task, when).ifPresent(open::add);
        }
        if (open.isEmpty()) {
            throw Refusal.invalid("case.allSigned", "/signed");
        }
        return new Progress(List.copyOf(open), entered.events());
    }

    private Optional<Task> nextLane(Step step, Task done, Instant when) {
        int next = step.lanes().indexOf(done.laneKey()) + 1;
        return step.order() == LaneOrder.SEQUENCE && next < step.lanes().size()
                ? Optional.of(file.openTask(
                        step, step.lanes().get(next), done.iteration(), timetable, done.clockFrom(), when))
                : Optional.empty();
    }

    private void refuseWithoutReply(Step step) {
        boolean reads = !step.awaitsDitjen()
                && step.outcomes().stream().anyMatch(o -> o.onReply() != null && o.onReply() != OnReply.ANY);
        if (reads && asked.reply() == null || asked.reply() == OnReply.ANY) {
            throw Refusal.invalid("case.replyRequired", "/reply");
        }
    }

    /** Closes the past steps. @return when the last of them was done; when it was received, if none is known */
    private Instant past(int place) {
        Instant before = file.receivedAt();
        int row = -1;
        for (int i = 0; i < asked.past().size(); i++) {
            EnterCase.PastStep done = asked.past().get(i);
            int next = sop.indexOf(done.step());
            if (next <= row || next >= place) {
                throw Refusal.invalid("case.pastStep", "/past/" + i + "/step");
            }
            Instant when = noon(done.doneOn(), before, "/past/" + i + "/doneOn");
            close(sop.steps().get(next), follower(i), done.note(), before, when);
            before = when;
            row = next;
        }
        return before;
    }

    private String follower(int place) {
        return place + 1 < asked.past().size() ? asked.past().get(place + 1).step() : asked.step();
    }

    /** Papers have days: noon stands for one, but never before what came before nor after now. */
    private Instant noon(LocalDate day, Instant before, String pointer) {
        if (day.isBefore(LocalDate.ofInstant(before, zone)) || day.isAfter(LocalDate.ofInstant(now, zone))) {
            throw Refusal.invalid("case.pastDay", pointer);
        }
        Instant noon = day.atTime(LocalTime.NOON).atZone(zone).toInstant();
        return noon.isBefore(before) ? before : noon.isAfter(now) ? now : noon;
    }

    private void close(Step step, String follower, String note, Instant from, Instant until) {
        for (String lane : step.lanes()) {
            Outcome taken = step.outcomes().stream()
                    .filter(o -> follower == null ? ends(o) : follower.equals(o.to()))
                    .findFirst()
                    .or(() -> step.outcomes().stream()
                            .filter(o -> o.positive() && o.mayBeChosenBy(lane))
                            .findFirst())
                    .orElse(step.outcomes().get(0));
            file.openTask(step, lane, 1, timetable, from, from).doneOnPaper(taken.key(), note, until);
        }
    }

    private Instant opened(Instant last) {
        if (asked.openedAt() == null) {
            return asked.past().isEmpty() ? now : last;
        }
        Instant opened = asked.openedAt().toInstant();
        boolean sameDay = LocalDate.ofInstant(opened, zone).equals(LocalDate.ofInstant(last, zone));
        if (opened.isAfter(now) || opened.isBefore(last) && !sameDay) {
            throw Refusal.invalid("case.openedOutside", "/openedAt");
        }
        return opened.isBefore(last) ? last : opened;
    }

    /** Whether only a refusal leads to the step: then the case is walking out of one. */
    private boolean notReachedForward() {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(sop.steps().get(0).key()));
        while (!open.isEmpty()) {
            String key = open.pop();
            if (reached.add(key)) {
                sop.step(key).orElseThrow().outcomes().stream()
                        .filter(o -> o.kind() != OutcomeKind.REJECT && o.to() != null)
                        .forEach(o -> open.push(o.to()));
            }
        }
        return !reached.contains(asked.step());
    }

    private String refusingStep() {
        return sop.steps().stream()
                .filter(s -> s.outcomes().stream().anyMatch(o -> o.kind() == OutcomeKind.REJECT && o.to() != null))
                .map(Step::key)
                .findFirst()
                .orElseThrow();
    }
}
