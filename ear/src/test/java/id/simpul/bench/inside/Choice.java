package id.simpul.bench.inside;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which way a walk takes: three steps send the case back the first time, all others let it pass. */
public final class Choice {

    private static final Map<String, String> RETURNS = Map.of("s06", "koreksi", "s10", "revisi", "s20", "revisi");

    private static final List<String> PASSING = List.of("disetujui", "selesai");

    private final Set<String> returned = new HashSet<>();

    /**
     * @param step    key of the step
     * @param offered keys of its outcomes
     * @return the outcome to choose
     */
    public String of(String step, List<String> offered) {
        var back = RETURNS.get(step);
        if (back != null && offered.contains(back) && returned.add(step)) {
            return back;
        }
        return PASSING.stream().filter(offered::contains).findFirst().orElse(offered.get(0));
    }
}
