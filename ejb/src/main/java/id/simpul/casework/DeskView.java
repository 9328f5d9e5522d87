package id.simpul.casework;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What waits on the desk of who signs for the office, the most urgent first.
 *
 * @param items what nobody else holds of the reader's posts that sign
 * @param late  how many of them are late because of the reader: they came in time, and their deadline passed here
 * @param arrivedLate how many came when their deadline had passed already: others let it pass
 * @param more  whether there is more than is shown
 */
public record DeskView(List<Item> items, int late, int arrivedLate, boolean more) {

    /**
     * One task, with what its reader has to know before deciding.
     *
     * @param sopName       name of its SOP as printed
     * @param nomorSop      number of its SOP as printed
     * @param receivedAt    when the request reached the office
     * @param hDay          which H-day today is, counted from the receipt; null where the SOP counts none here
     * @param waitedMinutes working minutes it has lain on this desk, this time
     * @param late          whether its deadline passed while it lay here
     * @param arrivedLate   whether its deadline had passed before it came here
     * @param before        who worked on it before, in the office, the earliest first; of a step done again the last time
     */
    public record Item(
            TaskView task,
            String sopName,
            String nomorSop,
            OffsetDateTime receivedAt,
            @JsonProperty("hDay") Integer hDay,
            long waitedMinutes,
            boolean late,
            boolean arrivedLate,
            List<Check> before) {}

    /** One who had it before. @param lane the paper's name of the lane @param actedAs under which post, kind and decree @param outcome label of what was chosen */
    public record Check(
            String stepNo,
            String uraian,
            String lane,
            String name,
            ActedAs actedAs,
            String outcome,
            OffsetDateTime at) {}
}
