package id.simpul.casework;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.sop.LaneOrder;
import id.simpul.sop.OnReply;
import id.simpul.sop.Outcome;
import id.simpul.sop.OutcomeKind;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopReader;
import id.simpul.sop.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The seven SOPs as they ship, walked at random: whatever the people of an office choose among what they are offered,
 * the case stays whole. Walks are seeded, so a failure names the walk that shows it.
 */
class SevenSopsWalkTest {

    private static final Path OFFICES = Path.of("../tenant-configs");
    private static final int WALKS = 300;
    private static final int LONGEST = 400;

    private static final List<OnReply> DECISIONS = List.of(OnReply.APPROVED, OnReply.RETURNED, OnReply.REJECTED);

    static Stream<Path> sops() throws IOException {
        try (Stream<Path> files = Files.walk(OFFICES)) {
            return files
                    .filter(f -> f.getParent().endsWith("sop") && f.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sops")
    void everyWalkKeepsTheCaseWholeAndEverySopIsWalkedOut(Path file) {
        SopDocument sop = read(file);
        Set<String> chosen = new TreeSet<>();
        Set<CaseState> ends = EnumSet.noneOf(CaseState.class);
        for (int seed = 0; seed < WALKS; seed++) {
            Play play = Play.of(sop);
            walk(play, new Random(seed), sop.code() + " walk " + seed);
            ends.add(play.file.state());
            play.told(TaskCompleted.class).forEach(t -> chosen.add(t.stepKey() + " " + t.outcome()));
        }
        assertThat(chosen).as("every way out of every step was taken").isEqualTo(all(sop));
        assertThat(ends).contains(CaseState.FINISHED);
        assertThat(ends.contains(CaseState.REJECTED)).isEqualTo(knowsRefusal(sop));
    }

    private static void walk(Play play, Random random, String which) {
        whole(play, which);
        for (int move = 0; move < LONGEST && play.file.state() == CaseState.RUNNING; move++) {
            List<Task> open = play.file.tasks().stream().filter(Task::open).toList();
            Task task = open.get(random.nextInt(open.size()));
            if (task.awaits() != null) {
                play.reply(DECISIONS.get(random.nextInt(DECISIONS.size())));
            } else {
                List<Outcome> offered = task.offered(step(play.sop, task));
                assertThat(offered)
                        .as("%s: somebody can go on from %s", which, task.stepKey())
                        .isNotEmpty();
                Outcome outcome = offered.get(random.nextInt(offered.size()));
                play.act(task, outcome.key(), Play.REASON, null, Play.doer(task));
            }
            whole(play, which + ", move " + move);
        }
    }

    private static void whole(Play play, String which) {
        List<Task> tasks = play.file.tasks();
        assertThat(tasks)
                .as(which)
                .extracting(Task::seq)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, tasks.size()).boxed().toList());
        List<Task> open = tasks.stream().filter(Task::open).toList();
        assertThat(open.isEmpty())
                .as("%s: open tasks while it runs, none after", which)
                .isEqualTo(play.file.state() != CaseState.RUNNING);
        assertThat(play.file.endedAt() == null).as(which).isEqualTo(play.file.state() == CaseState.RUNNING);
        assertThat(open)
                .as("%s: one step at a time", which)
                .allMatch(open.isEmpty() ? t -> true : open.get(0)::sameRoundAs);
        tasks.forEach(task -> stands(play.sop, task, which));
        rounds(play, which);
        end(play, which);
        assertThat(play.told(SubmissionDue.class).stream()
                        .filter(due -> due.taskId() != null)
                        .map(SubmissionDue::taskId))
                .as("%s: one submission for each task that waits", which)
                .containsExactlyElementsOf(tasks.stream()
                        .filter(t -> t.awaits() != null)
                        .map(Task::id)
                        .toList());
    }

    /** A task is its step's and its lane's; done means chosen among what the lane may choose. */
    private static void stands(SopDocument sop, Task task, String which) {
        Step step = step(sop, task);
        assertThat(step.lanes()).as(which).contains(task.laneKey());
        assertThat(task.positionKey())
                .as(which)
                .isEqualTo(sop.lane(task.laneKey()).orElseThrow().position());
        assertThat(task.awaits() != null).as(which).isEqualTo(step.awaitsDitjen());
        assertThat(task.outcome() != null).as(which).isEqualTo(task.state() == TaskState.DONE);
        assertThat(task.closedAt() == null).as(which).isEqualTo(task.open());
        if (task.state() == TaskState.DONE) {
            assertThat(step.outcome(task.outcome()).orElseThrow().mayBeChosenBy(task.laneKey()))
                    .as(which)
                    .isTrue();
        }
    }

    /** Rounds of a step count from one; each has a task per lane, in a sequence as far as it came. */
    private static void rounds(Play play, String which) {
        Map<String, List<Integer>> counted = new LinkedHashMap<>();
        Map<String, List<String>> lanes = new LinkedHashMap<>();
        for (Task task : play.file.tasks()) {
            List<Integer> rounds = counted.computeIfAbsent(task.stepKey(), k -> new ArrayList<>());
            if (!rounds.contains(task.iteration())) {
                rounds.add(task.iteration());
            }
            lanes.computeIfAbsent(task.stepKey() + "#" + task.iteration(), k -> new ArrayList<>())
                    .add(task.laneKey());
        }
        counted.forEach((step, rounds) -> assertThat(rounds)
                .as("%s: rounds of %s", which, step)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, rounds.size()).boxed().toList()));
        lanes.forEach((round, acting) -> {
            Step step = play.sop.step(round.substring(0, round.indexOf('#'))).orElseThrow();
            int came = step.order() == LaneOrder.SEQUENCE
                    ? acting.size()
                    : step.lanes().size();
            assertThat(acting).as("%s: %s", which, round).isEqualTo(step.lanes().subList(0, came));
        });
    }

    /** Rejected is what somebody refused; finished is what somebody finished. */
    private static void end(Play play, String which) {
        List<TaskCompleted> moves = play.told(TaskCompleted.class);
        if (play.file.state() == CaseState.REJECTED) {
            assertThat(moves).as(which).anyMatch(m -> kind(play.sop, m) == OutcomeKind.REJECT);
        } else if (play.file.state() == CaseState.FINISHED) {
            assertThat(kind(play.sop, moves.get(moves.size() - 1))).as(which).isEqualTo(OutcomeKind.FINISH);
        }
        assertThat(play.told(CaseEnded.class)).as(which).hasSize(play.file.state() == CaseState.RUNNING ? 0 : 1);
    }

    private static OutcomeKind kind(SopDocument sop, TaskCompleted move) {
        return sop.step(move.stepKey())
                .flatMap(s -> s.outcome(move.outcome()))
                .orElseThrow()
                .kind();
    }

    private static Set<String> all(SopDocument sop) {
        Set<String> ways = new TreeSet<>();
        sop.steps().forEach(s -> s.outcomes().forEach(o -> ways.add(s.key() + " " + o.key())));
        return ways;
    }

    private static boolean knowsRefusal(SopDocument sop) {
        return sop.steps().stream().flatMap(s -> s.outcomes().stream()).anyMatch(o -> o.kind() == OutcomeKind.REJECT);
    }

    private static Step step(SopDocument sop, Task task) {
        return sop.step(task.stepKey()).orElseThrow();
    }

    private static SopDocument read(Path file) {
        try {
            return SopReader.read(Files.readAllBytes(file)).value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
