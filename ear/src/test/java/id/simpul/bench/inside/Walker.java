package id.simpul.bench.inside;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.simpul.casework.CaseQuery;
import id.simpul.casework.CaseService;
import id.simpul.casework.CompleteTask;
import id.simpul.casework.StartCase;
import id.simpul.casework.TaskView;
import id.simpul.casework.WorklistQuery;
import id.simpul.casework.WorklistScope;
import id.simpul.core.Json;
import id.simpul.identity.Acting;
import id.simpul.identity.IdempotencyService;
import id.simpul.sop.OnReply;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Walks cases by calling the services as REST does, with an idempotency record for every act. */
@RequestScoped
public class Walker {

    private static final int PAGE = 20;

    @Inject
    private CaseService cases;

    @Inject
    private CaseQuery reading;

    @Inject
    private WorklistQuery worklist;

    @Inject
    private IdempotencyService idempotency;

    @Inject
    private Acting acting;

    @Inject
    private Underway underway;

    private final SecureRandom random = new SecureRandom();

    Done walk(Work work) {
        var done = Done.nothing();
        var steps = 0;
        for (var standing : standing(work)) {
            var open = standing.open();
            switch (work.part()) {
                case WHOLE -> {
                    while (!open.isEmpty()) {
                        if (open.get(0).awaits() != null) {
                            open = answered(standing.office(), open.get(0));
                        }
                        var went = steps(standing.office(), open, standing.choice(), done);
                        steps += went.steps();
                        open = went.open();
                    }
                }
                case STEPS -> {
                    var went = steps(standing.office(), open, standing.choice(), done);
                    steps += went.steps();
                    open = went.open();
                }
                case ANSWER -> open = answered(standing.office(), open.get(0));
                case BEGIN -> {}
            }
            if (!open.isEmpty()) {
                underway.leave(work.first(), new Underway.Standing(standing.office(), standing.choice(), open));
            }
        }
        return new Done(steps, done.list(), done.claim(), done.complete());
    }

    /** Cases that this work is about: new ones where it begins them. */
    private List<Underway.Standing> standing(Work work) {
        if (work.part() == Work.Part.STEPS || work.part() == Work.Part.ANSWER) {
            return underway.take(work.first());
        }
        var offices = work.people().stream().collect(Collectors.groupingBy(Person::tenant));
        var order = List.copyOf(offices.keySet());
        return IntStream.range(0, work.cases())
                .mapToObj(number -> offices.get(order.get((work.first() + number) % order.size())).stream()
                        .collect(Collectors.toMap(Person::key, p -> p)))
                .map(office -> new Underway.Standing(office, new Choice(), start(office.get("pengadministrasi-umum"))))
                .toList();
    }

    Done lists(Work work) {
        var done = Done.nothing();
        for (var number = 0; number < work.lists(); number++) {
            list(work.people().get(number % work.people().size()), done);
        }
        return done;
    }

    /** How far a walk went, and what is open then. */
    private record Went(int steps, List<TaskView> open) {}

    private Went steps(Map<String, Person> office, List<TaskView> from, Choice choice, Done done) {
        var steps = 0;
        var opened = from;
        while (!opened.isEmpty() && opened.get(0).awaits() == null) {
            var task = opened.get(0);
            var person = office.get(task.position());
            list(person, done);
            claim(person, task, done);
            opened = complete(person, task, choice, done);
            steps++;
        }
        return new Went(steps, opened);
    }

    private List<TaskView> start(Person person) {
        try (var part = acting.as(person.signedIn())) {
            return cases.start(new StartCase("pks-hak-akses", "Hak akses rumah sakit", "RSUD Ukur", null))
                    .openTasks();
        }
    }

    private List<TaskView> answered(Map<String, Person> office, TaskView task) {
        var reader = office.get("pengadministrasi-umum");
        try (var part = acting.as(reader.answering())) {
            cases.answer(task.id(), OnReply.APPROVED, null);
        }
        try (var part = acting.as(reader.signedIn())) {
            return reading.byId(task.caseId()).openTasks();
        }
    }

    private void list(Person person, Done done) {
        try (var part = acting.as(person.signedIn())) {
            var begin = System.nanoTime();
            worklist.list(WorklistScope.ALL, null, null, PAGE);
            done.list().add(System.nanoTime() - begin);
        }
    }

    private void claim(Person person, TaskView task, Done done) {
        try (var part = acting.as(person.signedIn())) {
            var begin = System.nanoTime();
            idempotency.once(request(), () -> answer(cases.claim(task.id())), Walker::asksOnce);
            done.claim().add(System.nanoTime() - begin);
        }
    }

    private List<TaskView> complete(Person person, TaskView task, Choice choice, Done done) {
        try (var part = acting.as(person.signedIn())) {
            var outcomes = task.outcomes().isEmpty() ? outcomesOf(task) : outcomes(task);
            var choose = new CompleteTask(choice.of(task.step().key(), outcomes), "Sudah diperiksa", List.of(), null);
            var opened = new TaskView[1][];
            var begin = System.nanoTime();
            idempotency.once(
                    request(),
                    () -> {
                        var completion = cases.complete(task.id(), choose);
                        opened[0] = completion.opened().toArray(TaskView[]::new);
                        return answer(completion);
                    },
                    Walker::asksOnce);
            done.complete().add(System.nanoTime() - begin);
            return List.of(opened[0]);
        }
    }

    /** What a reader who did not stand in the lane was not offered: the first outcome is known by the step. */
    private static List<String> outcomesOf(TaskView task) {
        return switch (task.step().key()) {
            case "s06" -> List.of("disetujui", "koreksi");
            case "s10", "s20" -> List.of("disetujui", "revisi");
            case "s07", "s11", "s15", "s21" -> List.of("disetujui");
            default -> List.of("selesai");
        };
    }

    private static List<String> outcomes(TaskView task) {
        return task.outcomes().stream().map(TaskView.OutcomeView::key).toList();
    }

    /** An answer told anew; this client never asks twice. */
    private static String asksOnce() {
        throw new IllegalStateException("every request here has a key of its own");
    }

    private IdempotencyService.Request request() {
        var scope = new byte[32];
        random.nextBytes(scope);
        return new IdempotencyService.Request(scope, scope.clone());
    }

    private static IdempotencyService.Answer answer(Object value) {
        try {
            return new IdempotencyService.Answer(200, Json.mapper().writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is always writable", e);
        }
    }
}
