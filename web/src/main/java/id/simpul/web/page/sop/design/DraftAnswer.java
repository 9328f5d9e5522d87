package id.simpul.web.page.sop.design;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.simpul.sop.DraftProblem;
import id.simpul.sop.SopDocument;
import id.simpul.sop.design.DesignView;
import id.simpul.sop.design.Question;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the designer's script is told, in the reader's language.
 *
 * @param document  null where the script has just sent it
 * @param sops      names of the office's SOPs by their codes, one of which may follow this one; null where it is known already
 * @param template  null for an SOP of no template
 * @param saved     the hour at which it was kept, as {@code 14.03}, with its day where that is not today; null when nobody
 *     has rewritten it yet
 * @param replaced  texts of it that lost to another, latest first; null where that has not changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DraftAnswer(
        String code,
        int number,
        int revision,
        boolean proposed,
        SopDocument document,
        Map<String, String> positions,
        Set<String> taken,
        Map<String, String> sops,
        List<ProblemSaid> problems,
        List<Asked> questions,
        Map<String, TimeSaid> times,
        Template template,
        DesignView.Chart chart,
        String editedBy,
        String saved,
        List<Replaced> replaced) {

    /**
     * What of the draft is its template's.
     *
     * @param origins words by the keys of the steps
     */
    public record Template(String summary, Map<String, String> origins) {}

    /** A problem in words. @param severity error or hint */
    public record ProblemSaid(
            DraftProblem.Severity severity,
            String block,
            String lane,
            String step,
            String outcome,
            String sentence,
            List<FixSaid> fixes) {}

    /** Something the script does when asked. */
    public record FixSaid(DraftProblem.Fix fix, String label) {}

    /** A question in words. */
    public record Asked(
            Question.Kind kind,
            String step,
            String outcome,
            String field,
            String sentence,
            String reason,
            List<String> printed,
            List<String> proposed,
            List<Question.Other> others) {}

    /** What a time means. */
    public record TimeSaid(boolean readable, String words) {}

    /** A text that lost to another. @param sentence whose it was, who decided and when */
    public record Replaced(UUID id, String sentence) {}

    /** What such a text says. */
    public record Text(SopDocument document) {}

    /** A "no". @param code stable key */
    public record No(String code, String sentence) {}
}
