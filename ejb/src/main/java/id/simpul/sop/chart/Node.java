package id.simpul.sop.chart;

/**
 * A symbol of a row before it has a place.
 *
 * @param slot   its place in the stack of its lane, from 0; all but the deciding lane have slot 0 only
 * @param below  whether another slot follows under it, so that nothing else may leave its bottom
 * @param letter a, b, ... in the diamonds of a row with several; else null
 * @param end    a kapsul where the SOP ends
 */
record Node(int id, int row, int lane, int slot, Shape shape, String letter, boolean below, boolean end) {}
