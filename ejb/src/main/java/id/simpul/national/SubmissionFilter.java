package id.simpul.national;

/**
 * Which submissions somebody asks for; null means any.
 *
 * @param tenant code or slug of the sending office
 * @param kind   as the SOP names it
 * @param q      part of case number, title or institution, in any case
 */
public record SubmissionFilter(SubmissionState state, String tenant, String kind, String q) {

    public SubmissionFilter {
        tenant = blankToNull(tenant);
        kind = blankToNull(kind);
        q = blankToNull(q);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
