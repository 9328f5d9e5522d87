package id.simpul.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.acceptance.Simpul;
import id.simpul.bench.inside.Done;
import id.simpul.bench.inside.Person;
import id.simpul.bench.inside.Work;
import id.simpul.launch.SimpulServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Prints what steps and worklists cost, writes it to {@code ear/target/bench.json}, and fails where a goal is missed.
 * {@code -Dsimpul.bench.cases} is the number of cases each client walks, {@code -Dsimpul.bench.tasks} the most open tasks a
 * worklist is asked among, {@code -Dsimpul.bench.offices} how many offices there are (1: only what a step costs in one).
 */
class Benchmark {

    private static final int OFFICES = Integer.getInteger("simpul.bench.offices", 552);
    private static final int CASES = Integer.getInteger("simpul.bench.cases", 20);
    private static final long TASKS = Long.getLong("simpul.bench.tasks", 1_000_000L);
    private static final int LISTS = Integer.getInteger("simpul.bench.lists", 2000);
    private static final List<Integer> CLIENTS = List.of(1, 4, 16);

    /** A third of what Flowable leaves of the same case, its history without a sealed log. */
    private static final double BYTES_OF_A_CASE = 12_000;

    private static final long MANY_TASKS = 100_000;

    /** The audit log is linked within two seconds, and belongs to what was done. */
    private static final int LINKED_MS = 5000;

    private final Path project = Simpul.project();
    private final Report report = new Report(project.resolve("ear/target/bench.json"));

    private Connection database;
    private Relay relay;
    private Clients clients;

    @Test
    void measures() throws Exception {
        var plain = BenchServer.options(project, project.resolve("ear/target/simpul-bench"));
        try (var wire = Relay.to(plain.databasePort());
                var simpul = SimpulServer.start(plain.withServerProperty(
                                "env.SIMPUL_DB_URL",
                                "jdbc:postgresql://127.0.0.1:" + wire.port()
                                        + "/simpul?logServerErrorDetail=false&ApplicationName=simpul")
                        .withServerProperty("simpul.limit.rate", "100000")
                        .withServerProperty("simpul.limit.burst", "100000"));
                var connection = simpul.database().connect(simpul.database().superuser())) {
            relay = wire;
            database = connection;
            clients = new Clients(simpul.url());
            execute("create extension if not exists pg_walinspect");
            oneOffice();
            if (OFFICES > 1) {
                manyOffices();
            }
        }
        report.print();
        assertThat(report.missed()).as("goals that were missed").isEmpty();
    }

    private void oneOffice() throws Exception {
        var sleman = Offices.people(database);
        var finished = FinishedCases.since(database);
        clients.inside(1, Work.cases(sleman, 10));
        for (var at : CLIENTS) {
            steps("services, 1 office", at, Work.cases(sleman, CASES));
        }
        overHttp("HTTP, 1 office", sleman);
        report.add(finished.row(BYTES_OF_A_CASE));
    }

    private void manyOffices() throws Exception {
        Offices.copy(database, OFFICES - 1);
        var all = Offices.people(database);
        clients.inside(4, Work.cases(all, Math.min(OFFICES / 4, 7 * CASES)));
        for (var at : CLIENTS) {
            steps("services, " + OFFICES + " offices", at, Work.cases(all, CASES));
        }
        overHttp("HTTP, " + OFFICES + " offices", all);
        var biggest = all.stream().filter(p -> p.slug().equals("b1")).toList();
        for (var tasks = 10_000L; tasks <= TASKS; tasks *= 10) {
            Worklists.fill(database, OFFICES, tasks);
            lists(tasks, "any office", all);
            lists(tasks, "biggest office", biggest);
        }
    }

    private void overHttp(String what, List<Person> people) throws Exception {
        var officer = officer(people.get(0));
        var cases = Math.max(1, CASES / 4);
        for (var at : CLIENTS) {
            var spent = spent(() -> clients.overHttp(at, Work.cases(people, cases), officer));
            report.add(row(what + ", beginning and answering included", at, spent, at * cases));
        }
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

    /** Steps apart from what begins cases and answers for the Ditjen. */
    private void steps(String what, int at, Work work) throws Exception {
        var tables = Figures.tables(database);
        var begun = spent(() -> clients.inside(at, work.only(Work.Part.BEGIN)));
        var before = spent(() -> clients.inside(at, work.only(Work.Part.STEPS)));
        var answered = spent(() -> clients.inside(at, work.only(Work.Part.ANSWER)));
        var steps = before.plus(spent(() -> clients.inside(at, work.only(Work.Part.STEPS))));
        var cases = at * work.cases();
        var row = row(what, at, steps, cases);
        row.with("bytes grown/case", Figures.perCase(Figures.tables(database), tables, cases));
        row.goal("statements/step", steps.perStep(steps.figures().statements()), 14);
        row.goal("round trips/step", steps.perStep(steps.figures().roundTrips()), 10);
        row.goal("WAL bytes/step", steps.perStep(steps.log()), 4000);
        var aside = begun.plus(answered);
        row.with(
                "statements/case to begin and answer",
                Report.round((double) aside.figures().statements() / cases));
        report.add(row);
    }

    /** Something to measure. */
    private interface Task {
        Done run() throws Exception;
    }

    /**
     * What work cost.
     *
     * @param log bytes of write-ahead log without images of pages, which depend on the last checkpoint
     * @param mix statements and how often each was sent
     */
    private record Spent(Done done, double seconds, Figures figures, long log, SortedMap<String, Long> mix) {

        Spent plus(Spent other) {
            var both = new TreeMap<>(mix);
            other.mix.forEach((statement, calls) -> both.merge(statement, calls, Long::sum));
            return new Spent(
                    done.plus(other.done), seconds + other.seconds, figures.plus(other.figures), log + other.log, both);
        }

        double perStep(long sum) {
            return Report.round((double) sum / Math.max(1, done.steps()));
        }
    }

    private Spent spent(Task task) throws Exception {
        execute("checkpoint");
        var mix = Figures.mix(database);
        var before = Figures.now(database, relay);
        var position = Figures.position(database);
        var begin = System.nanoTime();
        var done = task.run();
        var seconds = (System.nanoTime() - begin) / 1e9;
        Thread.sleep(LINKED_MS);
        return new Spent(
                done,
                seconds,
                Figures.now(database, relay).since(before),
                Figures.logWithoutImages(database, position),
                Figures.since(Figures.mix(database), mix));
    }

    private Report.Row row(String what, int at, Spent spent, int cases) {
        var steps = Math.max(1, spent.done().steps());
        return new Report.Row(what, at)
                .with("cases", cases)
                .with("steps", steps)
                .with("steps/s", Report.round(steps / spent.seconds()))
                .with("statements/step", spent.perStep(spent.figures().statements()))
                .with("round trips/step", spent.perStep(spent.figures().roundTrips()))
                .with("WAL bytes/step", spent.perStep(spent.log()))
                .with("with page images", spent.perStep(spent.figures().walBytes()))
                .with("list ms", Report.percentiles(spent.done().list()))
                .with("claim ms", Report.percentiles(spent.done().claim()))
                .with("complete ms", Report.percentiles(spent.done().complete()))
                .with("each statement/step", each(spent.mix(), steps));
    }

    private static Map<String, Double> each(SortedMap<String, Long> mix, int steps) {
        var each = new TreeMap<String, Double>();
        mix.forEach((statement, calls) -> each.put(statement, Report.round((double) calls / steps)));
        each.values().removeIf(calls -> calls < 0.1);
        return each;
    }

    private void lists(long tasks, String office, List<Person> people) throws Exception {
        Worklists.least(database, people, LISTS);
        var leastBefore = Worklists.looked(database, Worklists.leastLike());
        var least = Worklists.least(database, people, LISTS);
        var leastAfter = Worklists.looked(database, Worklists.leastLike());
        clients.inside(1, Work.lists(people, LISTS / 4));
        var before = Worklists.looked(database, Worklists.OURS);
        var ours = clients.inside(1, Work.lists(people, LISTS)).list();
        var after = Worklists.looked(database, Worklists.OURS);
        var row = new Report.Row("worklist, " + tasks + " open tasks, " + office, 1)
                .with("list ms", Report.percentiles(ours))
                .with("least ms", Report.percentiles(least))
                .with("query ms", Report.round2(after.millisSince(before)))
                .with("least query ms", Report.round2(leastAfter.millisSince(leastBefore)))
                .with("least buffers", Report.round(leastAfter.since(leastBefore)));
        // of a few hundred tasks PostgreSQL may read all and sort them: as quick, but more pages
        row.goal("buffers", Report.round(after.since(before)), tasks < MANY_TASKS ? Double.MAX_VALUE : 40);
        row.goal("times the least", Report.round(after.millisSince(before) / leastAfter.millisSince(leastBefore)), 20);
        report.add(row);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
