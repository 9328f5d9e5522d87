package id.simpul.sop.chart;

import java.util.List;

/** The chart as symbols and lines, before anything has a place: rows in order, and every line between them. */
record Flow(List<FlowRow> rows, List<Wire> wires) {}
