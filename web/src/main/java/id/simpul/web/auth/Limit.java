package id.simpul.web.auth;

import java.util.function.UnaryOperator;

/**
 * How much one office, or one address nobody has signed in from, may ask for. Below what the server has (30 connections
 * to the database, {@code SIMPUL_DB_POOL_MAX}), so that nobody can hold all of it.
 *
 * @param rate    requests a second in the long run
 * @param burst   requests in one go after a quiet time
 * @param atOnce  requests that are worked on in the same moment
 * @param waiting requests that wait for one of these to end, without holding a thread
 */
record Limit(double rate, double burst, int atOnce, int waiting) {

    private static final String PREFIX = "simpul.limit.";

    /**
     * As configured: {@code simpul.limit.paser.rate} for one office, {@code simpul.limit.address.rate} for whoever is
     * nobody yet, else {@code simpul.limit.rate} for all, else generous.
     *
     * @param property looks a system property up, giving null when it is not set
     * @param slug     of the office, or {@code address}
     */
    static Limit of(UnaryOperator<String> property, String slug) {
        return new Limit(
                read(property, slug, "rate", 200),
                read(property, slug, "burst", 1000),
                (int) read(property, slug, "atOnce", 16),
                (int) read(property, slug, "waiting", 100));
    }

    private static double read(UnaryOperator<String> property, String slug, String name, double otherwise) {
        String own = property.apply(PREFIX + slug + "." + name);
        String text = own == null ? property.apply(PREFIX + name) : own;
        return text == null ? otherwise : Double.parseDouble(text.strip());
    }
}
