package id.simpul.sop.chart;

/** The word beside a diamond's exit, in the box kept free for it. */
public record Label(String text, Box box) {}
