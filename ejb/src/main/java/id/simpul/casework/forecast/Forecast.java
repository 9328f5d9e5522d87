package id.simpul.casework.forecast;

import id.simpul.casework.forecast.ForecastView.OfStep;
import id.simpul.casework.forecast.ForecastView.Source;
import id.simpul.sop.OnReply;
import id.simpul.sop.Outcome;
import id.simpul.sop.OutcomeKind;
import id.simpul.sop.SopDocument;
import id.simpul.sop.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Walks an SOP many times by chance (Monte Carlo): at each step one of the rounds that the office's own cases stood there
 * is drawn, with the time it took and the way it left. So what is usual, what is rare and what goes back comes out as
 * often as it did. A step with too few rounds takes the time of the SOP and goes on.
 */
final class Forecast {

    /** Below it chance says more than the office. */
    static final int ENOUGH = 3;

    static final int RUNS = 2_000;

    /** A case that has not ended after so many steps never will; it counts with the time it took till then. */
    private static final int LONGEST_WALK = 400;

    private static final int PERCENT = 100;

    private final SopDocument sop;
    private final Map<String, List<Round>> history;
    private final Function<Step, OptionalLong> norm;
    private final RandomGenerator random;
    private final Map<String, Long> spent = new HashMap<>();
    private int refused;

    /**
     * @param history rounds by step key; what is not a way out of this document's step is not drawn
     * @param norm    working minutes that the SOP gives a step
     * @param random  where chance comes from; the same makes the same forecast
     */
    Forecast(
            SopDocument sop,
            Map<String, List<Round>> history,
            Function<Step, OptionalLong> norm,
            RandomGenerator random) {
        this.sop = sop;
        this.norm = norm;
        this.random = random;
        this.history = new HashMap<>();
        sop.steps().forEach(step -> this.history.put(step.key(), known(step, history)));
    }

    private static List<Round> known(Step step, Map<String, List<Round>> history) {
        return history.getOrDefault(step.key(), List.of()).stream()
                .filter(r -> step.outcome(r.outcome()).isPresent())
                .toList();
    }

    /** @param version of the document. @param cases that the rounds are of */
    ForecastView of(int version, int cases) {
        long[] totals = new long[RUNS];
        Arrays.setAll(totals, run -> walk());
        Arrays.sort(totals);
        long all = spent.values().stream().mapToLong(Long::longValue).sum();
        List<OfStep> steps = sop.steps().stream().map(step -> ofStep(step, all)).toList();
        return new ForecastView(
                sop.code(),
                version,
                cases,
                RUNS,
                totals[RUNS / 2],
                totals[RUNS * 9 / 10],
                Math.round((float) refused * PERCENT / RUNS),
                all == 0
                        ? null
                        : steps.stream()
                                .max(Comparator.comparingLong(s -> spent.getOrDefault(s.key(), 0L)))
                                .map(OfStep::key)
                                .orElse(null),
                steps);
    }

    private long walk() {
        Step step = sop.steps().get(0);
        OnReply reply = null;
        boolean refusing = false;
        long total = 0;
        for (int i = 0; i < LONGEST_WALK; i++) {
            Round round = draw(step, reply);
            total += round.minutes();
            spent.merge(step.key(), round.minutes(), Long::sum);
            Outcome way = step.outcome(round.outcome()).orElseThrow();
            if (step.awaitsDitjen() && way.onReply() != null) {
                reply = way.onReply() == OnReply.ANY ? null : way.onReply();
            }
            refusing = refusing || way.kind() == OutcomeKind.REJECT;
            Optional<Step> next = way.to() == null ? Optional.empty() : sop.step(way.to());
            if (next.isEmpty()) {
                refused += refusing ? 1 : 0;
                return total;
            }
            refusing = refusing && way.kind() != OutcomeKind.RETURN;
            step = next.get();
        }
        return total;
    }

    private Round draw(Step step, OnReply reply) {
        List<Round> rounds = history.get(step.key());
        if (rounds.size() >= ENOUGH) {
            List<Round> agreeing = rounds.stream()
                    .filter(r -> agrees(step.outcome(r.outcome()).orElseThrow(), step, reply))
                    .toList();
            if (!agreeing.isEmpty()) {
                return agreeing.get(random.nextInt(agreeing.size()));
            }
        }
        return new Round(norm.apply(step).orElse(0), onward(step, reply).key());
    }

    private static boolean agrees(Outcome way, Step step, OnReply reply) {
        return step.awaitsDitjen()
                || reply == null
                || way.onReply() == null
                || way.onReply() == OnReply.ANY
                || way.onReply() == reply;
    }

    /** What a step without a past does: it goes on. */
    private static Outcome onward(Step step, OnReply reply) {
        return step.outcomes().stream()
                .filter(way -> agrees(way, step, reply))
                .min(Comparator.comparing(way -> !way.positive()))
                .orElse(step.outcomes().get(0));
    }

    private OfStep ofStep(Step step, long all) {
        List<Round> rounds = history.get(step.key());
        boolean learned = rounds.size() >= ENOUGH;
        OptionalLong given = norm.apply(step);
        long back = rounds.stream()
                .filter(r -> step.outcome(r.outcome()).orElseThrow().kind() == OutcomeKind.RETURN)
                .count();
        return new OfStep(
                step.key(),
                step.no(),
                step.uraian(),
                learned ? Source.HISTORY : given.isPresent() ? Source.NORM : Source.NOTHING,
                rounds.size(),
                learned ? median(rounds) : given.orElse(0),
                learned ? Math.round((float) back * PERCENT / rounds.size()) : 0,
                all == 0 ? 0 : Math.round((float) spent.getOrDefault(step.key(), 0L) * PERCENT / all));
    }

    private static long median(List<Round> rounds) {
        List<Long> minutes =
                new ArrayList<>(rounds.stream().map(Round::minutes).sorted().toList());
        return minutes.get(minutes.size() / 2);
    }
}
