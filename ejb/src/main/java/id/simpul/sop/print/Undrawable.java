package id.simpul.sop.print;

import java.io.IOException;

/** Says that an emblem cannot be put on a page: too much work, numbers that a PDF cannot hold, or damaged. */
final class Undrawable extends IOException {

    private static final long serialVersionUID = 1;

    Undrawable(String why) {
        super(why);
    }

    Undrawable(Exception cause) {
        super(cause.getMessage(), cause);
    }
}
