package id.simpul.sop.chart;

/** A route that was chosen, with the place of its label; the label is null when the line has none. */
record Placed(Route route, Box label) {}
