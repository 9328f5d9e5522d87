package id.simpul.sop.chart;

import java.util.Set;

/**
 * What of a chart somebody is to look at.
 *
 * @param steps  keys of steps whose symbols are marked
 * @param arrows marked arrows, each as {@link #arrow}
 */
public record Marks(Set<String> steps, Set<String> arrows) {

    public static final Marks NONE = new Marks(Set.of(), Set.of());

    /** The name of an arrow from one step to another. */
    public static String arrow(String from, String to) {
        return from + ">" + to;
    }

    boolean step(Symbol symbol) {
        return symbol.step() != null && steps.contains(symbol.step());
    }

    boolean arrow(Line line) {
        return line.from() != null
                && line.to() != null
                && arrows.contains(arrow(line.from().step(), line.to().step()));
    }
}
