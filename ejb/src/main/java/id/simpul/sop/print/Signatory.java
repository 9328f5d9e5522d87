package id.simpul.sop.print;

import id.simpul.sop.Identity;
import java.util.ArrayList;
import java.util.List;

/**
 * Who puts the SOP in force, in the order of the form: post, room for a signature, name, and what else is printed there.
 * The words are the paper's own; only the order is the form's.
 */
record Signatory(List<String> above, List<String> below) {

    static Signatory of(Identity.Authorised authorised) {
        if (authorised == null || authorised.printed() == null) {
            return new Signatory(List.of(), List.of());
        }
        String rest = authorised.printed();
        List<String> above = new ArrayList<>();
        List<String> below = new ArrayList<>();
        rest = taken(rest, authorised.jabatan(), above);
        rest = taken(rest, authorised.nama(), below);
        int nip = Math.max(rest.indexOf("NIP"), 0);
        add(below, rest.substring(0, nip));
        add(below, rest.substring(nip));
        return new Signatory(List.copyOf(above), List.copyOf(below));
    }

    private static String taken(String text, String part, List<String> to) {
        if (part == null || part.isBlank() || !text.contains(part)) {
            return text;
        }
        to.add(part);
        return text.replaceFirst(java.util.regex.Pattern.quote(part), " ");
    }

    private static void add(List<String> to, String words) {
        String bare = words.replaceAll("^[\\s,]+|[\\s,]+$", "").replaceAll("\\s+", " ");
        if (!bare.isEmpty()) {
            to.add(bare);
        }
    }
}
