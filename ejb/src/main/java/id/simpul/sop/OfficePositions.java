package id.simpul.sop;

import id.simpul.identity.CurrentUser;
import id.simpul.identity.Internal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The posts that lanes may name: the office's, and in the national one those that offices usually have. */
@ApplicationScoped
@Internal("services of this room, under their own permissions")
class OfficePositions {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentUser current;

    @Inject
    private Clock clock;

    /** Keys of the office's positions, in its order, and whether anybody who can sign in holds them today. */
    Map<String, Boolean> held() {
        if (current.get().tenant().national()) {
            Map<String, Boolean> usual = new LinkedHashMap<>();
            UsualPosts.names().keySet().forEach(key -> usual.put(key, true));
            return usual;
        }
        LocalDate today =
                clock.instant().atZone(current.get().tenant().timezone()).toLocalDate();
        Map<String, Boolean> held = new LinkedHashMap<>();
        em.createQuery("""
                        select p.key as key, (select count(a) from Assignment a join Account who on who.id = a.accountId
                              where a.positionId = p.id and who.active
                               and a.from <= :today and (a.until is null or a.until >= :today)) as holders
                          from Position p where not p.retired order by p.sort, p.key""", Tuple.class)
                .setParameter("today", today)
                .getResultStream()
                .forEach(row -> held.put(row.get("key", String.class), row.get("holders", Long.class) > 0));
        return held;
    }

    /** Names of the office's positions by their keys, in its order. */
    Map<String, String> names() {
        if (current.get().tenant().national()) {
            return UsualPosts.names();
        }
        Map<String, String> names = new LinkedHashMap<>();
        em.createQuery("""
                        select p.key as key, p.name as name from Position p
                         where not p.retired order by p.sort, p.key""", Tuple.class)
                .getResultStream()
                .forEach(row -> names.put(row.get("key", String.class), row.get("name", String.class)));
        return names;
    }
}
