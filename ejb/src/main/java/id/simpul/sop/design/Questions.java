package id.simpul.sop.design;

import id.simpul.sop.Identity;
import id.simpul.sop.Outcome;
import id.simpul.sop.Printed;
import id.simpul.sop.SopDocument;
import id.simpul.sop.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads from a document what its transcription left for the office to answer. */
final class Questions {

    private Questions() {}

    static List<Question> of(SopDocument sop) {
        return Stream.concat(suspects(sop.identity()), sop.steps().stream().flatMap(Questions::of))
                .toList();
    }

    private static Stream<Question> suspects(Identity identity) {
        if (identity == null) {
            return Stream.of();
        }
        Map<String, Printed> fields = new LinkedHashMap<>();
        fields.put("nomor", identity.nomor());
        fields.put("nama", identity.nama());
        fields.put("dibuat", identity.dibuat());
        fields.put("revisi", identity.revisi());
        fields.put("efektif", identity.efektif());
        return fields.entrySet().stream()
                .filter(field -> field.getValue() != null && field.getValue().suspect() != null)
                .map(field -> new Question(
                        Question.Kind.SUSPECT,
                        null,
                        null,
                        field.getKey(),
                        List.of(field.getValue().printed()),
                        List.of(),
                        field.getValue().suspect(),
                        null,
                        List.of()));
    }

    private static Stream<Question> of(Step step) {
        List<Question> questions = new ArrayList<>();
        if (step.provenance() != null && "inferred".equals(step.provenance().get("lanes"))) {
            questions.add(lanes(step, step.provenance()));
        }
        if (step.provenance() != null && step.provenance().get("columnShift") instanceof Number by) {
            questions.add(columns(step, by.intValue()));
        }
        step.outcomes().stream().filter(Outcome::inferred).forEach(o -> questions.add(outcome(step, o)));
        if (step.proposal() != null) {
            step.proposal().forEach((field, value) -> questions.add(proposal(step, field, value)));
        }
        return questions.stream();
    }

    private static Question lanes(Step step, Map<String, Object> marks) {
        return new Question(
                Question.Kind.LANES,
                step.key(),
                null,
                "lanes",
                step.lanes(),
                List.of(),
                text(marks.get("reason")),
                number(marks.get("confidence")),
                others(marks.get("alternatives")));
    }

    /** @param by how many columns to the right of its own the paper has the row's mutu baku; to the left when negative */
    private static Question columns(Step step, int by) {
        return new Question(
                Question.Kind.COLUMNS,
                step.key(),
                null,
                "kelengkapan",
                List.of(
                        String.valueOf(by),
                        String.join(", ", step.kelengkapan()),
                        step.waktu(),
                        String.join(", ", step.output())),
                List.of(),
                null,
                null,
                List.of());
    }

    private static Question outcome(Step step, Outcome outcome) {
        return new Question(
                Question.Kind.OUTCOME,
                step.key(),
                outcome.key(),
                null,
                Stream.of(outcome.label(), outcome.to())
                        .filter(Objects::nonNull)
                        .toList(),
                List.of(),
                text(outcome.provenance().get("basis")),
                number(outcome.provenance().get("confidence")),
                List.of());
    }

    private static Question proposal(Step step, String field, Object value) {
        Object sure = step.provenance() == null ? null : step.provenance().get("proposalConfidence");
        return new Question(
                Question.Kind.PROPOSAL,
                step.key(),
                null,
                field,
                printed(step, field),
                lines(value),
                null,
                number(sure),
                List.of());
    }

    private static List<String> printed(Step step, String field) {
        return switch (field) {
            case "uraian" -> lines(step.uraian());
            case "waktu" -> lines(step.waktu());
            case "kelengkapan" -> step.kelengkapan();
            case "output" -> step.output();
            default -> List.of();
        };
    }

    private static List<Question.Other> others(Object alternatives) {
        if (!(alternatives instanceof List<?> list)) {
            return List.of();
        }
        return list.stream()
                .filter(Map.class::isInstance)
                .map(Map.class::cast)
                .map(one -> new Question.Other(text(one.get("lane")), text(one.get("reason"))))
                .filter(one -> one.lane() != null)
                .toList();
    }

    private static List<String> lines(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return value == null || value.toString().isEmpty() ? List.of() : List.of(value.toString());
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static Double number(Object value) {
        return value instanceof Number one ? Double.valueOf(one.doubleValue()) : null;
    }
}
