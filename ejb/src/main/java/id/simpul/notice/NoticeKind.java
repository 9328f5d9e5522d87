package id.simpul.notice;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why somebody is told of a case. */
public enum NoticeKind {
    /** A task came to the reader's post or institution. */
    @JsonProperty("task")
    TASK(true),
    /** A task came back. */
    @JsonProperty("returned")
    RETURNED(true),
    /** The Ditjen answered. */
    @JsonProperty("replied")
    REPLIED(false),
    /** The case came to its end. */
    @JsonProperty("ended")
    ENDED(false),
    /** A task of the reader's will be due on the next working day. */
    @JsonProperty("dueSoon")
    DUE_SOON(true),
    /** A task of the reader's is late. */
    @JsonProperty("overdue")
    OVERDUE(true),
    /** A task at a post below the reader's is late. */
    @JsonProperty("overdueBelow")
    OVERDUE_BELOW(false),
    /** The Ditjen's answer is late; nobody of the office is. */
    @JsonProperty("ditjenLate")
    DITJEN_LATE(false),
    /** A report will be due soon. */
    @JsonProperty("obligationSoon")
    OBLIGATION_SOON(false),
    /** A report is late. */
    @JsonProperty("obligationLate")
    OBLIGATION_LATE(false);

    private final boolean mine;

    NoticeKind(boolean mine) {
        this.mine = mine;
    }

    /** Whether it is about something the reader would do, and is moot once somebody else holds it. */
    public boolean mine() {
        return mine;
    }
}
