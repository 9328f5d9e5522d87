package id.simpul.bench.inside;

import id.simpul.casework.TaskView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Cases that stand somewhere between two parts of a walk, by the place of the first one. */
@ApplicationScoped
public class Underway {

    private final Map<Integer, List<Standing>> all = new ConcurrentHashMap<>();

    /** A case with the people of its office, what was chosen in it so far, and what is open. */
    record Standing(Map<String, Person> office, Choice choice, List<TaskView> open) {}

    void leave(int first, Standing standing) {
        all.computeIfAbsent(first, f -> new ArrayList<>()).add(standing);
    }

    List<Standing> take(int first) {
        List<Standing> left = all.remove(first);
        return left == null ? List.of() : left;
    }
}
