package id.simpul.casework;

/** What a line of a case's story tells; the closed tasks tell the rest. */
public enum NoteKind {
    COMMENT,
    CORRECTED,
    HANDED_OVER,
    TAKEN_BACK,
    /** A running case was entered from paper at the step where it stood. */
    ENTERED,
    /** A changed calendar or rule moved a deadline. */
    DEADLINE_MOVED,
    /** The case went over to another version of its SOP. */
    MIGRATED
}
