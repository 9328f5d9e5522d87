package id.simpul.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.simpul.identity.HeldPosition;
import id.simpul.identity.SignedIn;
import id.simpul.tenant.Level;
import java.util.List;
import java.util.Set;

/** Who is signed in, as {@code GET /me} says it. @param institution its name; null for staff */
public record Me(
        String username,
        String name,
        Office tenant,
        String institution,
        List<Post> positions,
        Set<String> permissions) {

    /** The office. @param timezone IANA name of the zone its times are written in */
    public record Office(String code, String slug, String name, Level level, String timezone) {}

    /** A post held today. @param kind definitif, plt or plh @param decree its number; left out where none was named */
    public record Post(
            String key,
            String name,
            String kind,
            @JsonInclude(JsonInclude.Include.NON_NULL) String decree) {
        static Post of(HeldPosition held) {
            return new Post(held.key(), held.name(), held.kind(), held.decree());
        }
    }

    static Me of(SignedIn user) {
        return new Me(
                user.username(),
                user.name(),
                new Office(
                        user.tenant().code(),
                        user.tenant().slug(),
                        user.tenant().name(),
                        user.tenant().level(),
                        user.tenant().timezone().getId()),
                user.external() ? user.institution().name() : null,
                user.positions().stream().map(Post::of).toList(),
                user.permissions());
    }
}
