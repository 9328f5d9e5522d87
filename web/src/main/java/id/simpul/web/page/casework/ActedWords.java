package id.simpul.web.page.casework;

import id.simpul.casework.ActedAs;
import id.simpul.casework.TaskView;
import id.simpul.web.face.Face;
import id.simpul.web.face.PostWords;

/** Who did a task, as what and under which decree, as a history says it. */
final class ActedWords {

    private ActedWords() {}

    /** Name and lane; for somebody who stood in, the post as it is signed and the decree. */
    static String who(TaskView task, Jalur jalur) {
        String lane = jalur.laneName(task.lane());
        if (task.assigneeName() == null) {
            return lane;
        }
        return Face.say("happening.by", task.assigneeName(), task.actedAs() == null ? lane : as(task.actedAs(), lane));
    }

    private static String as(ActedAs acted, String lane) {
        if ("definitif".equals(acted.kind())) {
            return lane;
        }
        String post = PostWords.of(acted.kind(), acted.name());
        return acted.decree() == null ? post : Face.say("post.under", post, acted.decree());
    }
}
