package id.simpul.crash;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.crash.Request.Act;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One of several clients that work on the same cases, each as whoever's turn it is. A request that got no answer is
 * sent again under its key, as the contract says; now and then a client gives up instead, as clients do.
 */
final class Client implements Runnable {

    /** A case that is being worked on. */
    record Known(String office, String id) {}

    private record Kind(String office, String sop) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("palembang", "pelayanan-kerjasama"),
            new Kind("palembang", "inovasi-pelayanan"),
            new Kind("paser", "pelayanan-kerja-sama"),
            new Kind("sulsel", "akses-pemanfaatan-data"),
            new Kind("sulsel", "pks"),
            new Kind("sleman", "pks-hak-akses"));

    /** So many cases at a time that clients meet at them, and each gets through its SOP. */
    private static final int AT_A_TIME = 12;

    private static final String OFFICER = "petugas.ditjen";

    private final String name;
    private final Random random;
    private final Api api;
    private final Journal journal;
    private final Queue<Known> cases;
    private final BooleanSupplier goOn;
    private int requests;

    Client(String name, long seed, Api api, Journal journal, Queue<Known> cases, BooleanSupplier goOn) {
        this.name = name;
        this.random = new Random(seed);
        this.api = api;
        this.journal = journal;
        this.cases = cases;
        this.goOn = goOn;
    }

    @Override
    public void run() {
        try {
            while (goOn.getAsBoolean()) {
                try {
                    act();
                } catch (IOException e) {
                    // what was only read is read again; what was sent is in the journal
                    pause(500);
                }
                pause(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void act() throws IOException, InterruptedException {
        if (cases.size() < AT_A_TIME) {
            start();
            return;
        }
        var known = cases.poll();
        if (known == null) {
            return;
        }
        var admin = "admin." + known.office();
        var file = api.read(admin, "/cases/" + known.id());
        if (!file.get("state").asText().equals("running")) {
            return;
        }
        cases.add(known);
        if (chance(3)) {
            var key = nextKey();
            send(new Request(
                    key,
                    Act.WITHDRAW,
                    known.office(),
                    admin,
                    "/cases/" + known.id() + "/withdraw",
                    known.id(),
                    null,
                    json(Map.of("reason", Request.mark(key)))));
        } else {
            var open = file.get("openTasks");
            work(known, file, open.get(random.nextInt(open.size())));
        }
    }

    private void start() throws IOException, InterruptedException {
        var kind = KINDS.get(random.nextInt(KINDS.size()));
        var key = nextKey();
        var answer = send(new Request(
                key,
                Act.START,
                kind.office(),
                "admin." + kind.office(),
                "/cases",
                kind.sop(),
                null,
                json(Map.of("sop", kind.sop(), "title", Request.mark(key)))));
        if (answer != null) {
            cases.add(new Known(kind.office(), answer.get("id").asText()));
        }
    }

    private void work(Known known, JsonNode file, JsonNode task) throws IOException, InterruptedException {
        var id = task.get("id").asText();
        if (!task.path("awaits").isNull()) {
            reply(known, file, id);
            return;
        }
        var who = personFor(known, task);
        if (chance(15)) {
            send(onTask(Act.CLAIM, known, who, id, null, nextKey(), "{}"));
        } else if (chance(5)) {
            send(onTask(Act.RELEASE, known, who, id, null, nextKey(), "{}"));
        } else {
            complete(known, who, id);
        }
    }

    /** Mostly who holds the task; sometimes the other holder of the post, who will hear a "no". */
    private String personFor(Known known, JsonNode task) {
        if (task.get("laneKind").asText().equals("external")) {
            return "lembaga." + known.office();
        }
        var holder = task.path("assignee");
        if (!holder.isNull() && !chance(10)) {
            return holder.asText();
        }
        return task.get("position").asText() + (chance(50) ? "-2." : ".") + known.office();
    }

    private void complete(Known known, String who, String id) throws IOException, InterruptedException {
        var seen = StreamSupport.stream(
                        api.read(who, "/cases/" + known.id()).get("openTasks").spliterator(), false)
                .filter(task -> task.get("id").asText().equals(id))
                .findFirst();
        var outcomes = seen.map(
                        task -> StreamSupport.stream(task.get("outcomes").spliterator(), false)
                                .toList())
                .orElse(List.of());
        if (outcomes.isEmpty()) {
            return;
        }
        var onward = outcomes.stream()
                .filter(o -> Stream.of("forward", "finish")
                        .anyMatch(kind -> kind.equals(o.get("kind").asText())))
                .toList();
        var from = onward.isEmpty() || chance(15) ? outcomes : onward;
        var outcome = from.get(random.nextInt(from.size())).get("key").asText();
        var key = nextKey();
        var body = json(Map.of("outcome", outcome, "note", Request.mark(key)));
        send(onTask(Act.COMPLETE, known, who, id, outcome, key, body));
    }

    private void reply(Known known, JsonNode file, String task) throws IOException, InterruptedException {
        var number = URLEncoder.encode(file.get("number").asText(), StandardCharsets.UTF_8);
        var sent = api.read(OFFICER, "/submissions?state=sent&tenant=" + known.office() + "&q=" + number)
                .get("items");
        if (sent.isEmpty()) {
            return;
        }
        var submission = sent.get(0).get("id").asText();
        var decision = chance(70) ? "approved" : chance(50) ? "returned" : "rejected";
        var key = nextKey();
        send(new Request(
                key,
                Act.REPLY,
                known.office(),
                OFFICER,
                "/submissions/" + submission + "/reply",
                submission,
                decision,
                json(Map.of(
                        "decision",
                        decision,
                        "letterNumber",
                        key,
                        "letterDate",
                        "2026-01-05",
                        "note",
                        Request.mark(key)))));
    }

    private static Request onTask(
            Act act, Known known, String who, String task, String choice, String key, String body) {
        var path = "/tasks/" + task + "/" + act.name().toLowerCase(Locale.ROOT);
        return new Request(key, act, known.office(), who, path, task, choice, body);
    }

    /** Sends until there is a final answer. @return the answer's body, or null when it was not a yes */
    private JsonNode send(Request request) throws IOException, InterruptedException {
        journal.sent(request);
        var patient = !chance(20);
        // after the end of the run the server is up, so whoever still asks is about to be answered
        for (var attempt = 0; attempt < 400; attempt++) {
            try {
                var answer = api.post(request.who(), request.path(), request.key(), request.body());
                journal.answered(request, answer.statusCode(), answer.body());
                if (Told.isFinal(answer.statusCode())) {
                    return answer.statusCode() < 300 ? Api.JSON.readTree(answer.body()) : null;
                }
            } catch (IOException e) {
                journal.lost(request, e);
            }
            if (!patient) {
                return null;
            }
            pause(300);
        }
        return null;
    }

    private String nextKey() {
        return name + "-" + ++requests;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private static String json(Map<String, ?> body) throws IOException {
        return Api.JSON.writeValueAsString(body);
    }

    private static void pause(long millis) throws InterruptedException {
        Thread.sleep(millis);
    }
}
