package id.simpul.sop.chart;

/** What a path costs besides its length, in sheet units: the less usual, the dearer. */
final class Cost {

    static final int BEND = 45;
    static final int CROSSING = 900;
    /** Per position of the member entered, after the first. */
    static final int LATER_MEMBER = 60;

    static final int BESIDE_MIDDLE = 40;
    /** A forward line that leaves a diamond sideways. */
    static final int FROM_SIDE = 120;
    /** A forward line that enters sideways. */
    static final int INTO_SIDE = 160;

    static final int RETURN_INTO_TOP = 150;
    static final int RETURN_FROM_BOTTOM = 400;
    /** A segi lima that does not stand straight under or over its symbol. */
    static final int MOVED = 80;

    private Cost() {}
}
