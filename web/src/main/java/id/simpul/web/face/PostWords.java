package id.simpul.web.face;

import id.simpul.identity.HeldPosition;

/** A post as its holder signs: {@code Kepala Dinas}, {@code Plt. Kepala Dinas}. */
public final class PostWords {

    private PostWords() {}

    public static String of(HeldPosition held) {
        return of(held.kind(), held.name());
    }

    /** @param kind definitif, plt or plh */
    public static String of(String kind, String name) {
        return "definitif".equals(kind) ? name : Face.say("post.signs." + kind, name);
    }
}
