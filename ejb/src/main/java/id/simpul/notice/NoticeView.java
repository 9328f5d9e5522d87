package id.simpul.notice;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * The latest notice of a case for its reader. Times carry the offset of the reader's office.
 *
 * @param unread      newer than the reader's mark, and still something to know
 * @param institution who asks; null for an internal activity
 * @param taskId      the task it is about; null where it is about none
 * @param stepNo      its step's number as printed; null for an institution's reader, except of its own tasks
 * @param uraian      its step as printed, likewise
 * @param lane        its lane as the paper names it, likewise
 * @param dueAt       when the task or the report is due; null without a deadline
 * @param open        whether the task is still to be done
 * @param outcome     how the case ended or what the Ditjen decided, as {@code finished} or {@code approved}; null for
 *     other kinds
 * @param report      kind of report that is due; null where the notice is about none
 * @param period      the last day of the period reported on, where there is one
 */
public record NoticeView(
        UUID id,
        OffsetDateTime at,
        NoticeKind kind,
        boolean unread,
        UUID caseId,
        String caseNumber,
        String title,
        String institution,
        UUID taskId,
        String stepNo,
        String uraian,
        String lane,
        OffsetDateTime dueAt,
        boolean open,
        String outcome,
        String report,
        LocalDate period) {}
