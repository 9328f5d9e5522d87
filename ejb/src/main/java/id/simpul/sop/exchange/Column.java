package id.simpul.sop.exchange;

/**
 * A column of a sheet and the field it holds.
 *
 * @param head  what stands above it
 * @param field name in our own format
 * @param words what may stand in it; null for free words
 * @param list  whether a cell holds several values, one a line
 * @param width in characters
 */
record Column(String head, String field, Words words, boolean list, int width) {

    static Column text(String head, String field, int width) {
        return new Column(head, field, null, false, width);
    }

    static Column list(String head, String field, int width) {
        return new Column(head, field, null, true, width);
    }

    static Column word(String head, String field, Words words) {
        return new Column(head, field, words, false, 14);
    }
}
