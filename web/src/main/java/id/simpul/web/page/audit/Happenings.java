package id.simpul.web.page.audit;

import java.util.List;

/** What the log may tell of, in the order in which the page's filter offers it; a test holds it to the rooms' events. */
final class Happenings {

    static final List<String> KEYS = List.of(
            "case.started",
            "case.ended",
            "case.withdrawn",
            "case.entered",
            "case.commented",
            "case.corrected",
            "case.migrated",
            "task.claimed",
            "task.released",
            "task.completed",
            "deadline.moved",
            "task.handedOver",
            "task.takenBack",
            "submission.sent",
            "submission.answered",
            "submission.read",
            "obligation.received",
            "obligation.warned",
            "obligation.stopped",
            "obligation.moved",
            "sop.drafted",
            "sop.draftEdited",
            "sop.published",
            "calendar.changed",
            "holiday.changed",
            "sop.proposed",
            "sop.retired",
            "sop.withdrawn",
            "migration.begun",
            "migration.ended",
            "office.configured",
            "office.opened",
            "officeImport.begun",
            "settings.changed",
            "institution.changed",
            "office.postsChanged",
            "office.peopled",
            "session.begun",
            "session.ended",
            "session.failed",
            "account.passwordChanged",
            "account.signedOutEverywhere",
            "account.switched",
            "post.assigned",
            "post.ended",
            "factor.enrolled",
            "factor.removed",
            "factor.taken",
            "invitation.made",
            "invitation.used",
            "permission.denied",
            "audit.exported");

    private Happenings() {}
}
