package id.simpul.sop.print;

import id.simpul.sop.Paper;
import java.util.List;
import java.util.Locale;

/**
 * What stands at the head of the identity page.
 *
 * @param office  full name of the office, for papers that print no letterhead of their own
 * @param emblem  the office's emblem; null when it has none
 * @param address where the office is found, a line each; empty when it has not said so
 */
public record Letterhead(String office, Emblem emblem, List<String> address) {

    public Letterhead {
        address = List.copyOf(address);
    }

    /** The paper's own lines; those of its cover where the letterhead is empty; else the office's name. */
    public List<String> lines(Paper paper) {
        if (!paper.letterhead().isEmpty()) {
            return paper.letterhead();
        }
        return paper.cover().isEmpty() ? List.of(office) : paper.cover();
    }

    /** The address, but for what the paper's own lines say already. */
    public List<String> address(Paper paper) {
        String said = bare(String.join(" ", lines(paper)));
        return address.stream().filter(line -> !said.contains(bare(line))).toList();
    }

    private static String bare(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
