package id.simpul.sop.print;

import id.simpul.sop.Paper;
import java.util.List;

/**
 * What stands at the head of the identity page.
 *
 * @param office full name of the office, for papers that print no letterhead of their own
 * @param logo   the office's emblem as SVG; null when it has none
 */
public record Letterhead(String office, String logo) {

    /** The paper's own lines; those of its cover where the letterhead is empty; else the office's name. */
    List<String> lines(Paper paper) {
        if (!paper.letterhead().isEmpty()) {
            return paper.letterhead();
        }
        return paper.cover().isEmpty() ? List.of(office) : paper.cover();
    }
}
