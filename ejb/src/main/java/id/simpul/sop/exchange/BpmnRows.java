package id.simpul.sop.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** In which order steps become rows: each after those that lead to it, but for ways back; else as on the diagram. */
final class BpmnRows {

    private final Map<String, List<String>> on;
    private final Comparator<String> drawn;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> open = new HashSet<>();
    private final Map<String, Set<String>> before = new HashMap<>();

    private BpmnRows(Map<String, List<String>> on, ToDoubleFunction<String> place) {
        this.on = on;
        this.drawn = Comparator.comparingDouble(place);
    }

    /** @param on where each step leads; its first key is the step at which a case starts */
    static List<String> of(Map<String, List<String>> on, ToDoubleFunction<String> place) {
        BpmnRows rows = new BpmnRows(on, place);
        String first = on.keySet().iterator().next();
        on.keySet().forEach(step -> rows.before.put(step, new LinkedHashSet<>()));
        rows.walk(first);
        on.keySet().stream().sorted(rows.drawn).forEach(rows::walk);
        rows.before.get(first).clear();
        return rows.sorted(first);
    }

    private void walk(String step) {
        if (!seen.add(step)) {
            return;
        }
        open.add(step);
        for (String next : on.get(step).stream().sorted(drawn).toList()) {
            if (!open.contains(next)) {
                before.get(next).add(step);
                walk(next);
            }
        }
        open.remove(step);
    }

    private List<String> sorted(String first) {
        List<String> left = new ArrayList<>(on.keySet().stream().sorted(drawn).toList());
        left.remove(first);
        Set<String> rows = new LinkedHashSet<>(List.of(first));
        while (!left.isEmpty()) {
            String next = left.stream()
                    .filter(step -> rows.containsAll(before.get(step)))
                    .findFirst()
                    .orElse(left.get(0));
            left.remove(next);
            rows.add(next);
        }
        return List.copyOf(rows);
    }
}
