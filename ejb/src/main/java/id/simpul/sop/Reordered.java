package id.simpul.sop;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares two orders of the same keys. */
public final class Reordered {

    private Reordered() {}

    /** The fewest keys that had to be taken out and put elsewhere: all but a longest run that kept its order. */
    public static Set<String> moved(List<String> before, List<String> after) {
        int[][] run = runs(before, after);
        Set<String> moved = new HashSet<>(after);
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            if (before.get(i).equals(after.get(j))) {
                moved.remove(before.get(i));
                i++;
                j++;
            } else if (run[i + 1][j] >= run[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return moved;
    }

    /** How long a run of both can be from a place of one and a place of the other on. */
    private static int[][] runs(List<String> before, List<String> after) {
        int[][] run = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                run[i][j] = before.get(i).equals(after.get(j))
                        ? run[i + 1][j + 1] + 1
                        : Math.max(run[i + 1][j], run[i][j + 1]);
            }
        }
        return run;
    }
}
