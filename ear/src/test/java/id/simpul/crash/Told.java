package id.simpul.crash;

/**
 * What a client knows of one of its requests.
 *
 * @param request what it sent, perhaps several times
 * @param status of the final answer; 0 when none came: the connection broke, or the server failed, to the end
 * @param body of the final answer
 */
record Told(Request request, int status, String body) {

    boolean acknowledged() {
        return status >= 200 && status < 300;
    }

    /** A "no" that stands: asking the same again would not change it. */
    boolean refused() {
        return status >= 400 && status < 500;
    }

    /** Whether a status ends the matter, or the same request is to be sent again. */
    static boolean isFinal(int status) {
        return status < 500 && status != 408 && status != 425 && status != 429;
    }
}
