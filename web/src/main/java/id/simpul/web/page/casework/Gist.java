package id.simpul.web.page.casework;

/** The first words of a long activity, enough to recognise it by. */
final class Gist {

    private Gist() {}

    /**
     * The text up to its first clause, and no longer than {@code most} characters; never cut inside a word.
     *
     * @param text an activity as printed
     */
    static String of(String text, int most) {
        String clause = text.strip()
                .split("[.;:]\\s|,\\s+(?i:jika|apabila)\\s|\\.$", 2)[0]
                .strip();
        if (clause.length() <= most) {
            return clause;
        }
        int end = clause.lastIndexOf(' ', most - 1);
        return clause.substring(0, end > most / 2 ? end : most - 1).strip() + "…";
    }
}
