package id.simpul.casework;

import java.time.Instant;
import java.util.List;

/** How long the office waited for the Ditjen's answers; told by whoever keeps what was submitted. */
public interface AnsweredWaits {

    /**
     * A wait that an answer ended.
     *
     * @param sentAt     when the submission went out
     * @param answeredAt when the Ditjen replied; a submission withdrawn with its case was answered by nobody
     */
    record Answered(Instant sentAt, Instant answeredAt) {}

    /** The current office's latest answered waits, newest first. @param most how many at most */
    List<Answered> latest(int most);
}
