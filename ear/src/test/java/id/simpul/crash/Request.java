package id.simpul.crash;

/**
 * One changing request under its Idempotency-Key. Its mark is text of the request that ends up in the row it changes,
 * so that an effect can be counted without asking the product which request had it.
 *
 * @param key the Idempotency-Key, used by no other request
 * @param act what it asks for
 * @param office slug of the office whose case it is about
 * @param who the account that asks
 * @param path below {@code /api/v1}
 * @param target id of the task, case or submission; code of the SOP where a case begins
 * @param choice outcome or decision; null where there is none to make
 * @param body JSON as sent
 */
record Request(String key, Act act, String office, String who, String path, String target, String choice, String body) {

    enum Act {
        START,
        CLAIM,
        RELEASE,
        COMPLETE,
        REPLY,
        WITHDRAW
    }

    String mark() {
        return mark(key);
    }

    static String mark(String key) {
        return "Uji " + key;
    }
}
