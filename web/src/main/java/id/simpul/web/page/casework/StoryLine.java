package id.simpul.web.page.casework;

import id.simpul.casework.NoteKind;
import id.simpul.casework.StoryView;
import id.simpul.casework.TaskView;
import id.simpul.web.face.Face;
import id.simpul.web.face.When;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** A line of a case's story in words. */
final class StoryLine {

    private StoryLine() {}

    static Happening of(StoryView line, Jalur jalur) {
        return new Happening(
                line.kind() == NoteKind.TAKEN_BACK ? "is-balik" : "is-kini",
                icon(line.kind()),
                "",
                step(line, jalur),
                what(line, jalur),
                null,
                line.by(),
                line.text(),
                null,
                line.at());
    }

    private static String icon(NoteKind kind) {
        return kind == NoteKind.TAKEN_BACK ? "corner-up-left" : "pencil";
    }

    /** Printed number of the step it is about; null for the case as a whole. */
    private static String step(StoryView line, Jalur jalur) {
        return jalur.tasks()
                .filter(t -> t.id().equals(line.task()))
                .map(TaskView::step)
                .map(TaskView.StepView::no)
                .findFirst()
                .orElse(null);
    }

    private static String what(StoryView line, Jalur jalur) {
        Map<String, Object> facts = line.facts();
        return switch (line.kind()) {
            case HANDED_OVER ->
                facts.get("handedFrom") == null
                        ? Face.say("story.handedTo", facts.get("handedTo"))
                        : Face.say("story.handedOver", facts.get("handedFrom"), facts.get("handedTo"));
            case FREED -> Face.say("story.freed", facts.get("handedFrom"));
            case CORRECTED -> Face.enumerate(changed(facts, "title"), changed(facts, "institution"));
            case ENTERED ->
                facts.get("step") == null
                        ? Face.say("story.enteredEnded")
                        : Face.say(
                                "story.entered",
                                jalur.sop()
                                        .step(String.valueOf(facts.get("step")))
                                        .map(s -> s.no())
                                        .orElse(""));
            case OBLIGATION_MOVED ->
                Face.say("story.obligation_moved", moment(facts.get("from"), line), moment(facts.get("to"), line));
            case DEADLINE_MOVED ->
                Face.say(
                        "holidays".equals(facts.get("why")) ? "story.movedByHolidays" : "story.movedByCalendar",
                        moment(facts.get("from"), line),
                        moment(facts.get("to"), line));
            default -> Face.say("story." + line.kind().name().toLowerCase(Locale.ROOT));
        };
    }

    private static String moment(Object text, StoryView line) {
        return text == null
                ? "–"
                : When.full(Instant.parse(text.toString()), line.at().getOffset());
    }

    private static String changed(Map<String, Object> facts, String field) {
        Object before = facts.get(field + "Before");
        return facts.get(field) == null
                ? null
                : Face.say("story.corrected." + field, before == null ? "–" : before, facts.get(field));
    }
}
