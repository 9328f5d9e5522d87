package id.simpul.casework;

import id.simpul.sop.SopDocument;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * How far a rehearsal has come. Times carry the offset of the reader's office.
 *
 * @param version  number of the version that is tried, mostly a draft's
 * @param received when the pretended request reached the office
 * @param last     when the last turn was taken; the receipt before the first one
 * @param state    how it ended, or that it still runs
 * @param open     what is to be done now, each with all that can be chosen there
 * @param done     what was done, in the order it opened
 * @param late     numbers of the tasks that were done late, or are late at the moment asked about
 * @param sent     what would have gone to the Ditjen
 */
public record RehearsalView(
        SopDocument sop,
        int version,
        OffsetDateTime received,
        OffsetDateTime last,
        CaseState state,
        List<Turn> open,
        List<Turn> done,
        List<Integer> late,
        List<Sent> sent) {

    /** A task of the rehearsal. @param number counted from 1 in the order of opening, as a turn names it */
    public record Turn(int number, TaskView task) {}

    /** @param kind of submission as the SOP names it. @param papers what would go with it */
    public record Sent(String kind, String stepNo, String uraian, List<String> papers, OffsetDateTime at) {}
}
