package id.simpul.sop.chart;

/** How far a case has come at a step; a step it has not reached has no progress. */
public enum Progress {
    DONE("is-selesai"),
    CURRENT("is-kini");

    private final String className;

    Progress(String className) {
        this.className = className;
    }

    /** The class by which a page's stylesheet fills the step's symbols and row. */
    public String className() {
        return className;
    }
}
