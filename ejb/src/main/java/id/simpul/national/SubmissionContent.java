package id.simpul.national;

import java.time.Instant;
import java.util.List;

/**
 * What an office sent, frozen at that moment: later changes of the case do not show in it, and nothing of the
 * office's inner walk is in it.
 *
 * @param papers what goes with it, as the SOP lists them
 */
public record SubmissionContent(
        String office,
        String sopCode,
        String sopName,
        int sopVersion,
        String stepNo,
        String uraian,
        List<String> papers,
        Instant receivedAt) {}
