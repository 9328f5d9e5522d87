package id.simpul.sop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What the sheets print beside the identity block and the chart, line by line.
 *
 * @param cover         lines of the cover sheet
 * @param identityTitle title above the identity block
 * @param letterhead    lines above the identity block
 * @param chartTitle    title above the chart
 * @param notice        a notice under the identity block; null when there is none
 * @param residue       lines a scan shows after the chart and nobody can place
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Paper(
        List<String> cover,
        List<String> identityTitle,
        List<String> letterhead,
        List<String> chartTitle,
        String notice,
        List<String> residue) {

    static final Paper BLANK = new Paper(null, null, null, null, null, null);

    public Paper {
        cover = cover == null ? List.of() : List.copyOf(cover);
        identityTitle = identityTitle == null ? List.of() : List.copyOf(identityTitle);
        letterhead = letterhead == null ? List.of() : List.copyOf(letterhead);
        chartTitle = chartTitle == null ? List.of() : List.copyOf(chartTitle);
        residue = residue == null ? List.of() : List.copyOf(residue);
    }
}
