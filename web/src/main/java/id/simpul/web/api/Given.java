package id.simpul.web.api;

import id.simpul.core.Refusal;

/** What a request must bring. */
final class Given {

    private Given() {}

    /** @throws Refusal malformed when the body is empty */
    static void body(Object body) {
        if (body == null) {
            throw Refusal.malformed("request.malformed");
        }
    }
}
