package id.simpul.sop.chart;

import java.util.List;

/**
 * A line of the chart with its path.
 *
 * @param points   corners, first and last being the ports
 * @param returns  leads back: dashed
 * @param inferred the office's paper does not say it
 * @param arrow    ends in an arrowhead
 * @param label    the answer it stands for; null when it leaves no question
 */
public record Line(
        List<Point> points,
        boolean returns,
        boolean inferred,
        boolean arrow,
        Label label,
        Symbol from,
        Port out,
        Symbol to,
        Port in) {}
