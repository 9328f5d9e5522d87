package id.simpul.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import id.simpul.acceptance.Simpul;
import id.simpul.bench.inside.Done;
import id.simpul.bench.inside.Person;
import id.simpul.bench.inside.Work;
import id.simpul.launch.SimpulServer;
import java.io.File;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Prints what steps and worklists cost and writes it to {@code ear/target/bench.json}. {@code -Dsimpul.bench.cases} is
 * the number of cases each client walks, {@code -Dsimpul.bench.tasks} the most open tasks a worklist is asked among,
 * {@code -Dsimpul.bench.offices} how many offices there are (1: only what a step costs in one).
 */
class Benchmark {

    private static final int OFFICES = Integer.getInteger("simpul.bench.offices", 552);
    private static final int CASES = Integer.getInteger("simpul.bench.cases", 20);
    private static final long TASKS = Long.getLong("simpul.bench.tasks", 1_000_000L);
    private static final int LISTS = Integer.getInteger("simpul.bench.lists", 2000);

    private final List<Map<String, Object>> report = new ArrayList<>();

    @Test
    void measures() throws Exception {
        var project = Simpul.project();
        var plain = BenchServer.options(project, project.resolve("ear/target/simpul-bench"));
        try (var relay = Relay.to(plain.databasePort());
                var simpul = SimpulServer.start(plain.withServerProperty(
                                "env.SIMPUL_DB_URL",
                                "jdbc:postgresql://127.0.0.1:" + relay.port()
                                        + "/simpul?logServerErrorDetail=false&ApplicationName=simpul")
                        .withServerProperty("simpul.limit.rate", "100000")
                        .withServerProperty("simpul.limit.burst", "100000"));
                var database = simpul.database().connect(simpul.database().superuser())) {
            try (var statement = database.createStatement()) {
                statement.execute("create extension if not exists pg_walinspect");
            }
            var clients = new Clients(simpul.url());
            var sleman = Offices.people(database);
            clients.inside(1, new Work(sleman, 10, 0, 0));
            for (var at : List.of(1, 4, 16)) {
                steps(
                        "services, 1 office",
                        at,
                        CASES,
                        database,
                        relay,
                        () -> clients.inside(at, new Work(sleman, CASES, 0, 0)));
            }
            var officer = officer(sleman.get(0));
            for (var at : List.of(1, 4, 16)) {
                steps(
                        "HTTP, 1 office",
                        at,
                        Math.max(1, CASES / 4),
                        database,
                        relay,
                        () -> clients.overHttp(at, new Work(sleman, Math.max(1, CASES / 4), 0, 0), officer));
            }
            report.add(new LinkedHashMap<>(Map.of(
                    "what", "bytes per case once nothing is left to vacuum", "bytes/case", Figures.kept(database))));
            print(report.get(report.size() - 1));
            if (OFFICES > 1) {
                Offices.copy(database, OFFICES - 1);
                var all = Offices.people(database);
                clients.inside(4, new Work(all, Math.min(OFFICES / 4, 7 * CASES), 0, 0));
                for (var at : List.of(1, 4, 16)) {
                    steps(
                            "services, 552 offices",
                            at,
                            CASES,
                            database,
                            relay,
                            () -> clients.inside(at, new Work(all, CASES, 0, 0)));
                }
                for (var tasks = 10_000L; tasks <= TASKS; tasks *= 10) {
                    Worklists.fill(database, OFFICES, tasks);
                    lists(tasks + " open tasks, any office", clients, database, all);
                    lists(
                            tasks + " open tasks, biggest office",
                            clients,
                            database,
                            all.stream().filter(p -> p.slug().equals("b1")).toList());
                }
            }
        }
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(new File(project.toFile(), "ear/target/bench.json"), report);
        report.forEach(Benchmark::print);
    }

    /** Somebody who answers for the Ditjen, with a token. */
    private static Person officer(Person like) {
        // the token was made for everybody of an office, the Ditjen's people among them
        return new Person(
                like.account(),
                "petugas.ditjen",
                "",
                like.tenant(),
                "",
                "",
                "",
                "",
                like.position(),
                "",
                "",
                "bench petugas.ditjen");
    }

    /** Something to measure. */
    private interface Task {
        Done run() throws Exception;
    }

    private void steps(String what, int clients, int casesEach, Connection database, Relay relay, Task task)
            throws Exception {
        try (var statement = database.createStatement()) {
            statement.execute("checkpoint");
        }
        var tables = Figures.tables(database);
        var relations = Figures.relations(database);
        var before = Figures.now(database, relay);
        var log = Figures.position(database);
        var begin = System.nanoTime();
        var done = task.run();
        var seconds = (System.nanoTime() - begin) / 1e9;
        // the audit log is linked within two seconds, and belongs to what was done
        Thread.sleep(5000);
        var spent = Figures.now(database, relay).since(before);
        var row = new LinkedHashMap<String, Object>();
        row.put("what", what);
        row.put("clients", clients);
        row.put("steps", done.steps());
        row.put("steps/s", round(done.steps() / seconds));
        row.put("statements/step", round((double) spent.statements() / done.steps()));
        row.put("round trips/step", round((double) spent.roundTrips() / done.steps()));
        var kinds = Figures.log(database, log, done.steps());
        row.put("WAL bytes/step", Figures.logWithoutImages(database, log) / done.steps());
        row.put("with page images", spent.walBytes() / done.steps());
        row.put("log/step", kinds);
        row.put("log/step by table", Figures.logByTable(database, log, done.steps()));
        row.put("bytes/case", Figures.perCase(Figures.tables(database), tables, clients * casesEach));
        row.put("bytes/case by table", Figures.perCase(Figures.relations(database), relations, clients * casesEach));
        row.put("list ms", percentiles(done.list()));
        row.put("claim ms", percentiles(done.claim()));
        row.put("complete ms", percentiles(done.complete()));
        report.add(row);
        print(row);
    }

    private void lists(String what, Clients clients, Connection database, List<Person> people) throws Exception {
        Worklists.least(database, people, LISTS);
        var leastBefore = Worklists.looked(database, Worklists.leastLike());
        var least = Worklists.least(database, people, LISTS);
        var leastAfter = Worklists.looked(database, Worklists.leastLike());
        clients.inside(1, new Work(people, 0, 0, LISTS / 4));
        var before = Worklists.looked(database, Worklists.OURS);
        var ours = clients.inside(1, new Work(people, 0, 0, LISTS)).list();
        var after = Worklists.looked(database, Worklists.OURS);
        var row = new LinkedHashMap<String, Object>();
        row.put("what", "worklist, " + what);
        row.put("list ms", percentiles(ours));
        row.put("least ms", percentiles(least));
        row.put("buffers", round(after.since(before)));
        row.put("least buffers", round(leastAfter.since(leastBefore)));
        report.add(row);
        print(row);
    }

    private static String percentiles(List<Long> nanos) {
        var sorted = nanos.stream().sorted().toList();
        return Stream.of(50, 95, 99)
                .map(p -> sorted.isEmpty()
                        ? "-"
                        : String.format(Locale.ROOT, "%.2f", sorted.get((sorted.size() - 1) * p / 100) / 1e6))
                .reduce((a, b) -> a + " / " + b)
                .orElse("-");
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static void print(Map<String, Object> row) {
        System.out.println(row);
    }
}
