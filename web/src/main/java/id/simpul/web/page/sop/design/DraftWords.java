package id.simpul.web.page.sop.design;

import id.simpul.sop.DraftProblem;
import id.simpul.sop.DraftView;
import id.simpul.sop.Inheritance;
import id.simpul.sop.Lane;
import id.simpul.sop.ReplacedTextView;
import id.simpul.sop.SopDocument;
import id.simpul.sop.Step;
import id.simpul.sop.design.DesignView;
import id.simpul.sop.design.Question;
import id.simpul.web.Words;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says a draft in one language. */
final class DraftWords {

    private final Locale language;
    private final SopDocument sop;

    private final ZonedDateTime now;

    /** @param now in the reader's zone */
    DraftWords(Locale language, SopDocument sop, ZonedDateTime now) {
        this.language = language;
        this.sop = sop;
        this.now = now;
    }

    /**
     * What the script is told of a draft.
     *
     * @param inheritance what of it is its template's; empty for an SOP of no template
     * @param sops     names by code, where the script knows nothing yet; null where it has just sent the document
     * @param replaced null where the script knows them already
     */
    DraftAnswer answer(
            DraftView draft,
            DesignView beside,
            Optional<Inheritance> inheritance,
            Map<String, String> sops,
            List<ReplacedTextView> replaced) {
        boolean whole = sops != null;
        return new DraftAnswer(
                draft.code(),
                draft.number(),
                draft.revision(),
                draft.proposed(),
                whole ? draft.document() : null,
                whole ? draft.positions() : null,
                whole ? draft.taken() : null,
                sops,
                draft.problems().stream().map(this::problem).distinct().toList(),
                beside.questions().stream().map(this::question).toList(),
                times(beside.times()),
                inheritance.map(this::template).orElse(null),
                beside.chart(),
                draft.editedBy(),
                draft.editedAt() == null ? null : hour(draft.editedAt().toZonedDateTime()),
                replaced == null ? null : replaced.stream().map(this::replaced).toList());
    }

    private DraftAnswer.Replaced replaced(ReplacedTextView text) {
        String writer = text.writtenBy() == null ? say("design.nobodyYet") : text.writtenBy();
        return new DraftAnswer.Replaced(
                text.id(),
                say(
                        "design.replacedText",
                        writer,
                        hour(text.writtenAt().atZone(now.getZone())),
                        text.replacedBy(),
                        hour(text.replacedAt().atZone(now.getZone()))));
    }

    /** {@code 14.03}, and the day where it is not today. */
    private String hour(ZonedDateTime time) {
        boolean today = time.toLocalDate().equals(now.toLocalDate());
        return DateTimeFormatter.ofPattern(today ? "HH.mm" : "d MMMM yyyy, HH.mm", language)
                .format(time);
    }

    private DraftAnswer.Template template(Inheritance inheritance) {
        Map<String, String> origins = new LinkedHashMap<>();
        inheritance
                .steps()
                .forEach((step, origin) ->
                        origins.put(step, say("template.origin." + origin.name().toLowerCase(Locale.ROOT))));
        String summary = say(
                "template.summary",
                inheritance.inherited(),
                inheritance.steps().size(),
                inheritance.changed(),
                inheritance.own(),
                inheritance.leftOut());
        return new DraftAnswer.Template(say("template.of", inheritance.base()) + " · " + summary, origins);
    }

    private DraftAnswer.ProblemSaid problem(DraftProblem problem) {
        return new DraftAnswer.ProblemSaid(
                problem.severity(),
                problem.block(),
                problem.lane(),
                problem.step(),
                problem.outcome(),
                Words.fault(language, problem.asProblem()),
                problem.fixes().stream()
                        .map(fix -> new DraftAnswer.FixSaid(fix, say("design.fix." + fix.name())))
                        .toList());
    }

    private DraftAnswer.Asked question(Question question) {
        return new DraftAnswer.Asked(
                question.kind(),
                question.step(),
                question.outcome(),
                question.field(),
                asked(question),
                question.reason(),
                question.kind() == Question.Kind.LANES ? lanes(question.printed()) : question.printed(),
                question.proposed(),
                question.others());
    }

    private String asked(Question question) {
        return switch (question.kind()) {
            case LANES -> say("design.ask.lanes", String.join(", ", lanes(question.printed())));
            case OUTCOME ->
                say(
                        "design.ask.outcome",
                        question.printed().get(0),
                        question.printed().size() > 1
                                ? say(
                                        "design.ask.toStep",
                                        number(question.printed().get(1)))
                                : say("design.ask.end"));
            case PROPOSAL -> say("design.ask.proposal", say("sop.field." + question.field()));
            case SUSPECT ->
                say(
                        "design.ask.suspect",
                        say("design.ui.label." + question.field()),
                        question.printed().get(0));
            case COLUMNS -> columns(question.printed());
        };
    }

    private String columns(List<String> shown) {
        int by = Integer.parseInt(shown.get(0));
        return say(
                by > 0 ? "design.ask.columnsRight" : "design.ask.columnsLeft",
                Math.abs(by),
                orNone(shown.get(1)),
                orNone(shown.get(2)),
                orNone(shown.get(3)));
    }

    private static String orNone(String cell) {
        return cell.isEmpty() ? "–" : cell;
    }

    private List<String> lanes(List<String> keys) {
        return keys.stream()
                .map(key -> sop.lane(key).map(Lane::name).orElse(key))
                .toList();
    }

    private String number(String step) {
        return sop.step(step).map(Step::no).orElse(step);
    }

    private Map<String, DraftAnswer.TimeSaid> times(List<DesignView.Meaning> meanings) {
        Map<String, DraftAnswer.TimeSaid> said = new LinkedHashMap<>();
        meanings.forEach(meaning -> said.put(
                meaning.step(),
                new DraftAnswer.TimeSaid(
                        !meaning.key().equals("unreadable"), say("design.time." + meaning.key(), meaning.amount()))));
        return said;
    }

    private String say(String key, Object... args) {
        return Words.say(language, key, args);
    }
}
