package id.simpul.web.page.national;

import id.simpul.national.SubmissionView;
import id.simpul.web.face.Face;

/** The state of a submission as a tag: icon, word and, never alone, colour. */
public record SubmissionTag(String kind, String icon, String text) {

    public static SubmissionTag of(SubmissionView submission) {
        if (submission.withdrawn()) {
            return new SubmissionTag("", "circle-minus", Face.say("submission.withdrawn"));
        }
        return switch (submission.state()) {
            case SENT -> new SubmissionTag("info", "hourglass", Face.say("submission.state.sent"));
            case APPROVED -> new SubmissionTag("ok", "circle-check", Face.say("submission.state.approved"));
            case RETURNED -> new SubmissionTag("warn", "corner-up-left", Face.say("submission.state.returned"));
            case REJECTED -> new SubmissionTag("bad", "circle-x", Face.say("submission.state.rejected"));
            case RECEIVED -> new SubmissionTag("ok", "inbox", Face.say("submission.state.received"));
        };
    }
}
