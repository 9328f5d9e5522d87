package id.simpul.sop;

import id.simpul.sop.DraftReview.Place;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reader of the sheet would ask about, and an office may have its reasons for. */
final class DraftHints {

    /** SOPs that end in an agreement on, or access to, population data. */
    private static final Pattern NEEDS_APPROVAL =
            Pattern.compile("\\bpks\\b|perjanjian|kerja ?sama|hak akses|pemanfaatan data", Pattern.CASE_INSENSITIVE);

    private static final Pattern YEAR_OF_LAW =
            Pattern.compile("\\b(?:tahun|thn\\.?|/) ?((?:19|20)\\d\\d)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern ANY_YEAR = Pattern.compile("\\b((?:19|20)\\d\\d)\\b");
    private static final int SHORT = 80;

    private final DraftReview check;
    private final List<Step> steps;

    DraftHints(DraftReview check) {
        this.check = check;
        this.steps = check.sop().steps();
    }

    void run() {
        dates();
        vacantLanes();
        unusedOutputs();
        approval();
        refusedGoesOn();
    }

    private void dates() {
        Identity identity = check.sop().identity();
        LocalDate made = day(identity.dibuat());
        LocalDate revised = day(identity.revisi());
        LocalDate effective = day(identity.efektif());
        if (made != null && made.equals(revised)) {
            check.hint(Place.block("identity"), "sop.revisedAsMade");
        }
        if (made != null && effective != null && effective.isBefore(made)) {
            check.hint(Place.block("identity"), "sop.effectiveBeforeMade");
        }
        if (made != null && revised != null && revised.isBefore(made)) {
            check.hint(Place.block("identity"), "sop.revisedBeforeMade");
        }
        youngestBasis();
    }

    /** An SOP cannot rest on a law that came after it; of a law its year is known, and no day. */
    private void youngestBasis() {
        Identity identity = check.sop().identity();
        Printed said = identity.revisi() != null && year(identity.revisi()) > 0 ? identity.revisi() : identity.dibuat();
        int year = said == null ? 0 : year(said);
        check.sop().dasarHukum().stream()
                .max(Comparator.comparingInt(DraftHints::basis))
                .filter(law -> year > 0 && basis(law) > year)
                .ifPresent(law -> check.hint(
                        Place.block("identity"),
                        "sop.olderThanBasis",
                        said.printed(),
                        String.valueOf(basis(law)),
                        shortened(law.meaning())));
    }

    private static int year(Printed value) {
        return value.date() != null ? value.date().getYear() : latest(ANY_YEAR, value.printed());
    }

    private static int basis(Printed law) {
        return latest(YEAR_OF_LAW, law.meaning());
    }

    private static int latest(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .max()
                .orElse(0);
    }

    private static String shortened(String law) {
        int blank = law.lastIndexOf(' ', SHORT);
        return law.length() <= SHORT ? law : law.substring(0, blank < 0 ? SHORT : blank) + " …";
    }

    private static LocalDate day(Printed value) {
        return value == null ? null : value.date();
    }

    private void vacantLanes() {
        check.sop().lanes().stream()
                .filter(lane -> Boolean.FALSE.equals(check.positions().get(lane.position())))
                .forEach(lane -> check.hint(Place.lane(lane), "sop.laneVacant", lane.name()));
    }

    private void unusedOutputs() {
        for (int i = 0; i < steps.size() - 1; i++) {
            Step step = steps.get(i);
            Set<String> later = steps.subList(i + 1, steps.size()).stream()
                    .flatMap(s -> s.kelengkapan().stream())
                    .flatMap(DraftHints::words)
                    .collect(Collectors.toSet());
            boolean used = step.output().stream().flatMap(DraftHints::words).anyMatch(later::contains);
            if (!step.output().isEmpty() && !used) {
                check.hint(Place.step(step), "sop.outputUnused", String.join(", ", step.output()));
            }
        }
    }

    /** Words long enough to name a paper; papers are rarely written twice in the same way. */
    private static Stream<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 3);
    }

    /**
     * An agreement of an office needs the approval that the Director General gives in the Minister's name. The step is
     * named at which a case can finish without having asked for it.
     */
    private void approval() {
        SopDocument sop = check.sop();
        if (sop.type() != SopType.REQUEST || !NEEDS_APPROVAL.matcher(sop.name()).find()) {
            return;
        }
        Set<String> reached = new HashSet<>();
        steps.stream().limit(1).forEach(first -> walk(first, reached));
        steps.stream()
                .filter(step -> reached.contains(step.key()))
                .filter(step -> step.outcomes().stream().anyMatch(o -> o.kind() == OutcomeKind.FINISH))
                .findFirst()
                .ifPresent(step -> check.hint(Place.step(step), "sop.approvalMissing"));
    }

    private void walk(Step step, Set<String> reached) {
        if (step.awaitsDitjen() || !reached.add(step.key())) {
            return;
        }
        step.outcomes().stream()
                .filter(o -> o.kind() != OutcomeKind.REJECT && o.to() != null)
                .forEach(o -> check.sop().step(o.to()).ifPresent(next -> walk(next, reached)));
    }

    /** What only a refusal leads to, such as writing the letter that says no, usually ends the case. */
    private void refusedGoesOn() {
        Set<String> refused = targets(Set.of(OutcomeKind.REJECT));
        refused.removeAll(targets(Set.of(OutcomeKind.FORWARD, OutcomeKind.RETURN, OutcomeKind.FINISH)));
        steps.stream().filter(step -> refused.contains(step.key())).forEach(step -> step.outcomes().stream()
                .filter(o -> o.kind() == OutcomeKind.FORWARD && o.to() != null)
                .findFirst()
                .flatMap(o -> check.sop().step(o.to()))
                .ifPresent(next -> check.hint(Place.step(step), "sop.refusedGoesOn", next.no())));
    }

    private Set<String> targets(Set<OutcomeKind> kinds) {
        return steps.stream()
                .flatMap(step -> step.outcomes().stream())
                .filter(o -> kinds.contains(o.kind()) && o.to() != null)
                .map(Outcome::to)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
