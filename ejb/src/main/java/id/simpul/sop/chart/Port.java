package id.simpul.sop.chart;

import java.util.List;

/** A point of a symbol where one line may start or end; the letter names the side, the rest the place on it. */
public enum Port {
    T0(0, -1),
    T_LEFT(0, -1),
    T_RIGHT(0, -1),
    B0(0, 1),
    L0(-1, 0),
    L_UP(-1, 0),
    L_DOWN(-1, 0),
    R0(1, 0),
    R_UP(1, 0),
    R_DOWN(1, 0);

    static final List<Port> TOPS = List.of(T0, T_LEFT, T_RIGHT);
    static final List<Port> SIDES = List.of(L0, R0);
    static final List<Port> SIDE_DOORS = List.of(L0, R0, L_UP, R_UP, L_DOWN, R_DOWN);

    /** How far from the middle of a side its upper and lower ports lie. */
    private static final int OFF = 16;

    private final int dx;
    private final int dy;

    Port(int dx, int dy) {
        this.dx = dx;
        this.dy = dy;
    }

    /** Direction in which a line leaves here; a line that enters comes the opposite way. */
    int dx() {
        return dx;
    }

    int dy() {
        return dy;
    }

    boolean sideways() {
        return dx != 0;
    }

    /** Extra cost of entering here, so that the middle of a side is taken first. */
    int entryPenalty() {
        return switch (this) {
            case L_UP, R_UP -> 10;
            case L_DOWN, R_DOWN -> 60;
            default -> 0;
        };
    }

    int x(Symbol s) {
        return switch (this) {
            case T0, B0 -> s.cx();
            case T_LEFT -> s.cx() - topInset(s);
            case T_RIGHT -> s.cx() + topInset(s);
            case L0 -> s.left();
            case R0 -> s.right();
            case L_UP, L_DOWN -> s.left() + sideInset(s);
            case R_UP, R_DOWN -> s.right() - sideInset(s);
        };
    }

    int y(Symbol s) {
        boolean slope = s.shape() == Shape.DIAMOND;
        return switch (this) {
            case T0 -> s.top();
            case T_LEFT, T_RIGHT -> slope ? s.cy() - s.height() / 4 : s.top();
            case B0 -> s.bottom();
            case L0, R0 -> s.cy();
            case L_UP, R_UP -> s.cy() - (slope ? s.height() / 4 : OFF);
            case L_DOWN, R_DOWN -> s.cy() + OFF;
        };
    }

    /** The middles of a ketupat's upper slopes have two names, one for each direction of arrival. */
    boolean samePlace(Port other, Shape shape) {
        return this == other || shape == Shape.DIAMOND && (slope() != 0 && slope() == other.slope());
    }

    private int slope() {
        return switch (this) {
            case T_LEFT, L_UP -> -1;
            case T_RIGHT, R_UP -> 1;
            default -> 0;
        };
    }

    private static int topInset(Symbol s) {
        int straight = s.width() / 2 - s.height() / 2;
        return s.shape() == Shape.CAPSULE ? Math.min(s.width() / 4, straight) : s.width() / 4;
    }

    /** On the round end of a kapsul, and on the slope of a ketupat, the outline lies further in. */
    private static int sideInset(Symbol s) {
        int radius = s.height() / 2;
        return switch (s.shape()) {
            case CAPSULE -> radius - (int) Math.sqrt(radius * radius - OFF * OFF);
            case DIAMOND -> s.width() / 4;
            default -> 0;
        };
    }
}
