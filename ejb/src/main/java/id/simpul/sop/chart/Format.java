package id.simpul.sop.chart;

/**
 * What the chart is drawn on. All lengths are whole sheet units: 0.1 mm on paper, half a pixel on screen.
 *
 * @param name     F4, A4, layar or perancang
 * @param width    of the sheet
 * @param height   of the sheet; 0 for one page without an end
 * @param margin   on all four sides
 * @param screen   half pixels and screen type instead of tenths of a millimetre and print type
 * @param inferred whether returns and rejections that are not in the paper's text, and not accepted by the office, are drawn
 */
public record Format(String name, int width, int height, int margin, boolean screen, boolean inferred) {

    /** F4 landscape, 330 x 215 mm: what the offices print on. */
    public static final Format F4 = new Format("F4", 3300, 2150, 100, false, false);

    /** A4 landscape. */
    public static final Format A4 = new Format("A4", 2970, 2100, 100, false, false);

    /** One endless page as wide as the content column of the pages, 1092 px; wider if the texts need it. */
    public static final Format SCREEN = new Format("layar", 2184, 0, 0, true, true);

    /** Beside the table in which an SOP is designed: narrow lanes, rows as high as the table's. */
    public static final Format DESIGNER = new Format("perancang", 2184, 0, 0, true, true);

    static final int TITLE = 96;
    static final int HEAD = 46;
    public static final int FOOTER = 44;

    private static final int DESIGNER_LANE = 140;
    private static final int[] F4_LANES = {280, 280, 280, 280, 280, 236, 216, 200};
    private static final int[] A4_LANES = {260, 260, 260, 260, 260, 216, 200, 182};
    private static final int[] SCREEN_LANES = {176, 176, 176, 176, 176, 160, 144, 140};

    /** The same format with every inferred exit drawn, as a proposal to the office. */
    public Format withInferred() {
        return new Format(name, width, height, margin, screen, true);
    }

    boolean endless() {
        return height == 0;
    }

    /** Width between the margins. */
    public int inside() {
        return width - 2 * margin;
    }

    /** Room for rows and strips on a page whose head is {@code head} high. */
    int body(int head) {
        return height - 2 * margin - TITLE - head - FOOTER;
    }

    int laneWidth(int lanes) {
        if (designer()) {
            return DESIGNER_LANE;
        }
        int[] table = screen ? SCREEN_LANES : a4() ? A4_LANES : F4_LANES;
        return table[Math.min(lanes, table.length - 1)];
    }

    int widestLane() {
        return designer() ? DESIGNER_LANE : screen ? 176 : a4() ? 236 : 264;
    }

    int numberColumn() {
        return screen ? 72 : 64;
    }

    /** Body type in hundredths of a unit: 13 px, 7.5 pt, and 7 pt for seven lanes on A4. */
    int bodySize(int lanes) {
        return screen ? 2600 : a4() && lanes > 6 ? 2469 : 2646;
    }

    int bodyLine(int lanes) {
        return screen ? 36 : (bodySize(lanes) * 124 + 5000) / 10000;
    }

    /** Heads of lanes: 12 px, or 6.8 pt shrunk to no less than 5.6 pt. */
    int headSize() {
        return 2400;
    }

    int smallestHeadSize() {
        return screen ? headSize() : 1976;
    }

    int labelSize() {
        return screen ? 2400 : 2190;
    }

    /** From a cell's edge to its text. */
    int padding() {
        return screen ? 16 : 12;
    }

    /** What a text column needs besides the text: padding, the line, and a little air. */
    int cellSpace() {
        return screen ? 38 : 28;
    }

    /** What a Waktu of a few words should not have to break for; in print every tenth of a millimetre counts more. */
    int waktuOnOneLine() {
        return screen ? 150 : 0;
    }

    private boolean designer() {
        return name.equals("perancang");
    }

    private boolean a4() {
        return width < 3000 && !screen;
    }
}
