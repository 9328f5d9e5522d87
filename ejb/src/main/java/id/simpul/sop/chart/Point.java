package id.simpul.sop.chart;

/** A place on the sheet, in sheet units. */
public record Point(int x, int y) {}
