package id.simpul.casework;

/** Which part of the open tasks somebody asks for. */
public enum WorklistScope {
    /** All I may act on: unclaimed ones of my lanes, and those I hold. */
    ALL,
    /** Claimed by me. */
    MINE,
    /** Open or claimed, by whomever, in my positions. */
    POSITION,
    /** Claimed by nobody. */
    UNCLAIMED
}
