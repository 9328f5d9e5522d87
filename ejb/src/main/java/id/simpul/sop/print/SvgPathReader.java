package id.simpul.sop.print;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the path language of SVG whole: absolute and relative, short forms, arcs. What is no path ends it, as browsers do. */
final class SvgPathReader {

    static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,]*");

    private final String d;
    private final Path2D path = new Path2D.Double();
    private int at;
    private double x;
    private double y;
    private double startX;
    private double startY;
    /** The control point a short curve mirrors. */
    private double mirrorX;

    private double mirrorY;
    private char before = ' ';

    private SvgPathReader(String d) {
        this.d = d;
    }

    static Path2D read(String d) {
        SvgPathReader reader = new SvgPathReader(d == null ? "" : d);
        try {
            reader.all();
        } catch (NumberFormatException e) {
            // drawn up to here
        }
        return reader.path;
    }

    private void all() {
        char command = ' ';
        while (skip()) {
            char c = d.charAt(at);
            if (Character.isLetter(c)) {
                command = c;
                at++;
            } else if (command == ' ' || Character.toUpperCase(command) == 'Z') {
                return;
            }
            boolean first = path.getCurrentPoint() == null;
            if (first && Character.toUpperCase(command) != 'M') {
                return;
            }
            draw(Character.toUpperCase(command), Character.isLowerCase(command));
            before = Character.toUpperCase(command);
            // further points of a move are lines
            command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
        }
    }

    private boolean skip() {
        Matcher between = BETWEEN.matcher(d).region(at, d.length());
        if (between.lookingAt()) {
            at = between.end();
        }
        return at < d.length();
    }

    private double number() {
        skip();
        Matcher number = NUMBER.matcher(d).region(at, d.length());
        if (!number.lookingAt()) {
            throw new NumberFormatException(d);
        }
        at = number.end();
        return Double.parseDouble(number.group());
    }

    /** One digit, which may touch what follows. */
    private boolean flag() {
        if (!skip() || "01".indexOf(d.charAt(at)) < 0) {
            throw new NumberFormatException(d);
        }
        return d.charAt(at++) == '1';
    }

    private void draw(char command, boolean relative) {
        double left = relative ? x : 0;
        double top = relative ? y : 0;
        switch (command) {
            case 'M' -> {
                to(left + number(), top + number());
                path.moveTo(startX = x, startY = y);
            }
            case 'L' -> line(left + number(), top + number());
            case 'H' -> line(left + number(), y);
            case 'V' -> line(x, top + number());
            case 'C' -> cubic(left + number(), top + number(), left, top);
            case 'S' -> cubic(mirrored("CS", x, mirrorX), mirrored("CS", y, mirrorY), left, top);
            case 'Q' -> quadratic(left + number(), top + number(), left, top);
            case 'T' -> quadratic(mirrored("QT", x, mirrorX), mirrored("QT", y, mirrorY), left, top);
            case 'A' -> arc(left, top);
            case 'Z' -> {
                path.closePath();
                to(startX, startY);
            }
            default -> throw new NumberFormatException(d);
        }
    }

    private double mirrored(String commands, double end, double control) {
        return commands.indexOf(before) < 0 ? end : 2 * end - control;
    }

    private void to(double nextX, double nextY) {
        x = nextX;
        y = nextY;
    }

    private void line(double toX, double toY) {
        to(toX, toY);
        path.lineTo(x, y);
    }

    private void cubic(double x1, double y1, double left, double top) {
        double x2 = left + number();
        double y2 = top + number();
        to(left + number(), top + number());
        path.curveTo(x1, y1, mirrorX = x2, mirrorY = y2, x, y);
    }

    private void quadratic(double x1, double y1, double left, double top) {
        to(left + number(), top + number());
        path.quadTo(mirrorX = x1, mirrorY = y1, x, y);
    }

    /** From end points to a centre, as the appendix of SVG's specification computes it. */
    private void arc(double left, double top) {
        double rx = Math.abs(number());
        double ry = Math.abs(number());
        double turn = Math.toRadians(number());
        boolean large = flag();
        boolean sweep = flag();
        double fromX = x;
        double fromY = y;
        to(left + number(), top + number());
        if (rx == 0 || ry == 0 || (fromX == x && fromY == y)) {
            path.lineTo(x, y);
            return;
        }
        double dx = (fromX - x) / 2;
        double dy = (fromY - y) / 2;
        double px = Math.cos(turn) * dx + Math.sin(turn) * dy;
        double py = -Math.sin(turn) * dx + Math.cos(turn) * dy;
        double fit = px * px / (rx * rx) + py * py / (ry * ry);
        double grow = fit > 1 ? Math.sqrt(fit) : 1;
        rx *= grow;
        ry *= grow;
        double below = rx * rx * py * py + ry * ry * px * px;
        double share = Math.sqrt(Math.max(0, (rx * rx * ry * ry - below) / below)) * (large == sweep ? -1 : 1);
        double cx = share * rx * py / ry;
        double cy = -share * ry * px / rx;
        double start = Math.toDegrees(Math.atan2((py - cy) / ry, (px - cx) / rx));
        double extent = Math.toDegrees(Math.atan2((-py - cy) / ry, (-px - cx) / rx)) - start;
        if (sweep && extent < 0) {
            extent += 360;
        } else if (!sweep && extent > 0) {
            extent -= 360;
        }
        double middleX = Math.cos(turn) * cx - Math.sin(turn) * cy + (fromX + x) / 2;
        double middleY = Math.sin(turn) * cx + Math.cos(turn) * cy + (fromY + y) / 2;
        // arcs of Java count angles upwards, and y grows downwards
        Arc2D arc = new Arc2D.Double(-rx, -ry, 2 * rx, 2 * ry, -start, -extent, Arc2D.OPEN);
        AffineTransform place = AffineTransform.getTranslateInstance(middleX, middleY);
        place.rotate(turn);
        path.append(place.createTransformedShape(arc), true);
    }
}
