package id.simpul.sop.chart;

/** The symbols of PermenPAN-RB 35/2012; the fifth, the arrow, is a {@link Line}. */
public enum Shape {
    /** Kotak: an activity. */
    BOX(52),
    /** Kapsul: where the SOP starts or ends. */
    CAPSULE(46),
    /** Belah ketupat: a question answered by Ya or Tidak. */
    DIAMOND(62),
    /** Segi lima: where a line leaves for another page. */
    PENTAGON(44);

    private final int height;

    Shape(int height) {
        this.height = height;
    }

    int height() {
        return height;
    }
}
