package id.simpul.notice;

import id.simpul.identity.SignedIn;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** For whom a notice is, as one text: a post, an account or an institution, each with its letter before it. */
final class Addressee {

    private Addressee() {}

    static String position(String key) {
        return "p:" + key;
    }

    static String account(UUID id) {
        return "a:" + id;
    }

    static String institution(UUID id) {
        return "i:" + id;
    }

    /** All by which somebody is addressed; an institution's user by the institution alone. */
    static List<String> of(SignedIn reader) {
        if (reader.external()) {
            return List.of(institution(reader.institution().id()));
        }
        List<String> all = new ArrayList<>();
        all.add(account(reader.accountId()));
        reader.positionKeys().forEach(key -> all.add(position(key)));
        return List.copyOf(all);
    }
}
