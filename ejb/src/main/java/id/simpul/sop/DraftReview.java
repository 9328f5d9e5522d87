package id.simpul.sop;

import com.fasterxml.jackson.core.JsonPointer;
import id.simpul.core.FileSchema;
import id.simpul.core.Problem;
import id.simpul.core.Yaml;
import id.simpul.sop.DraftProblem.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a draft still lacks. It is asked what a file would be asked, so that what is published can be written to a file
 * and read again; but a draft may be half done, so nothing is asked first and nothing ends the asking.
 */
final class DraftReview {

    private static final FileSchema SCHEMA = FileSchema.named("sop.schema.json");

    /** What {@link DraftGaps} says in plainer words. */
    private static final Pattern SAID_PLAINER =
            Pattern.compile("(/steps(/\\d+(/(no|uraian|lanes))?)?|/lanes(/\\d+(/name)?)?|/identity(/(nama|nomor))?)?");

    private static final Set<String> OF_GAPS = Set.of("schema.missingKey", "schema.emptyText", "schema.tooFew");

    private final SopDocument sop;
    private final Map<String, Boolean> positions;
    private final List<DraftProblem> problems = new ArrayList<>();

    private DraftReview(SopDocument sop, Map<String, Boolean> positions) {
        this.sop = sop;
        this.positions = positions;
    }

    /**
     * Asks a draft.
     *
     * @param sop       with every way out said
     * @param positions keys of the office's positions, and whether anybody holds them today
     * @return errors first, then hints, each in the order of the rows
     */
    static List<DraftProblem> of(SopDocument sop, Map<String, Boolean> positions) {
        DraftReview check = new DraftReview(sop, positions);
        new DraftGaps(check).run();
        check.asAFile();
        new DraftHints(check).run();
        return check.problems.stream()
                .distinct()
                .sorted(Comparator.comparing(DraftProblem::severity).thenComparingInt(check::row))
                .toList();
    }

    private int row(DraftProblem problem) {
        return problem.step() == null ? -1 : sop.indexOf(problem.step());
    }

    private void asAFile() {
        Yaml file = Yaml.parse(SopWriter.write(sop).getBytes(StandardCharsets.UTF_8));
        if (!file.problems().isEmpty()) {
            file.problems().forEach(this::told);
            return;
        }
        SCHEMA.check(file).stream().filter(p -> !saidPlainer(p)).forEach(this::told);
        // what is no shape problem is a matter of sense; a file would be asked the one before the other
        SopCheck.of(file, sop, positions.keySet()).forEach(this::told);
    }

    private static boolean saidPlainer(Problem problem) {
        return OF_GAPS.contains(problem.key())
                && SAID_PLAINER.matcher(problem.pointer()).matches();
    }

    private void told(Problem problem) {
        Place place = Place.of(problem.pointer(), sop);
        Severity severity = problem.isError() ? Severity.ERROR : Severity.HINT;
        add(severity, problem.pointer(), place, problem.key(), problem.args());
    }

    SopDocument sop() {
        return sop;
    }

    Map<String, Boolean> positions() {
        return positions;
    }

    void error(Place place, String key, String... args) {
        add(Severity.ERROR, place.pointer(sop), place, key, List.of(args));
    }

    void hint(Place place, String key, String... args) {
        add(Severity.HINT, place.pointer(sop), place, key, List.of(args));
    }

    private void add(Severity severity, String pointer, Place place, String key, List<String> args) {
        problems.add(new DraftProblem(
                severity,
                pointer,
                place.block(),
                place.lane(),
                place.step(),
                place.outcome(),
                key,
                args,
                DraftFixes.of(key)));
    }

    /** Where something stands, by keys, because rows move. */
    record Place(String block, String lane, String step, String outcome) {

        static Place block(String name) {
            return new Place(name, null, null, null);
        }

        static Place lane(Lane lane) {
            return new Place("lanes", lane.key(), null, null);
        }

        static Place step(Step step) {
            return new Place("steps", null, step.key(), null);
        }

        /** As a pointer into the document as it is now. */
        String pointer(SopDocument sop) {
            if (lane != null) {
                return "/lanes/" + sop.lanes().indexOf(sop.lane(lane).orElseThrow());
            }
            if (step == null) {
                return "/" + block;
            }
            List<String> ways = sop.step(step).orElseThrow().outcomes().stream()
                    .map(Outcome::key)
                    .toList();
            String row = "/steps/" + sop.indexOf(step);
            return outcome == null ? row : row + "/outcomes/" + ways.indexOf(outcome);
        }

        static Place of(String pointer, SopDocument sop) {
            JsonPointer at = JsonPointer.compile(pointer);
            String block = at.getMatchingProperty();
            JsonPointer row = at.tail();
            int index = row == null ? -1 : row.getMatchingIndex();
            if ("lanes".equals(block) && index >= 0 && index < sop.lanes().size()) {
                return lane(sop.lanes().get(index));
            }
            if ("steps".equals(block) && index >= 0 && index < sop.steps().size()) {
                Step step = sop.steps().get(index);
                return new Place(block, null, step.key(), outcome(step, row.tail()));
            }
            return block(block);
        }

        private static String outcome(Step step, JsonPointer below) {
            boolean names = below != null && "outcomes".equals(below.getMatchingProperty()) && below.tail() != null;
            int index = names ? below.tail().getMatchingIndex() : -1;
            return index >= 0 && index < step.outcomes().size()
                    ? step.outcomes().get(index).key()
                    : null;
        }
    }
}
