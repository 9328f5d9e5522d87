package id.simpul.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which post hears of another one's lateness: the one the office's file names, else the first that signs. */
@ApplicationScoped
@Internal("rooms above, in the office's tenant context")
public class Superiors {

    @PersistenceContext
    private EntityManager em;

    /** @return empty for the head, who has nobody above within the office */
    public Optional<String> of(String position) {
        List<Position> posts = em.createQuery("select p from Position p where not p.retired", Position.class)
                .getResultList();
        Optional<String> named = posts.stream()
                .filter(p -> p.key().equals(position))
                .map(Position::reportsTo)
                .flatMap(Optional::stream)
                .findFirst();
        return named.or(() -> head(posts)).filter(above -> !above.equals(position));
    }

    /** The post that signs for the office; empty where none does. */
    public Optional<String> head() {
        return head(em.createQuery("select p from Position p where not p.retired", Position.class)
                .getResultList());
    }

    private static Optional<String> head(List<Position> posts) {
        return posts.stream()
                .filter(Position::signs)
                .min(Comparator.comparingInt(Position::sort))
                .map(Position::key);
    }
}
