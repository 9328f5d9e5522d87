package id.simpul.web.page.notice;

import id.simpul.core.Page;
import id.simpul.notice.NoticeKind;
import id.simpul.notice.NoticeQuery;
import id.simpul.notice.NoticeService;
import id.simpul.notice.NoticeView;
import id.simpul.web.face.Face;
import id.simpul.web.face.Redirect;
import id.simpul.web.face.When;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.omnifaces.cdi.Param;

/** The notices of whoever reads, one for each case, and the number at the bell. */
@Named
@RequestScoped
public class NoticesBean {

    private static final int ROWS = 25;

    @Inject
    @Param(name = "lanjut")
    private String cursor;

    @Inject
    private NoticeQuery query;

    @Inject
    private NoticeService service;

    @Inject
    private When when;

    private Page<NoticeView> page;
    private Long unread;

    /** A notice in words. @param name who or what the case is about */
    public record Row(NoticeView notice, String name, String words, String tagKind, String tagIcon, String tag) {}

    /** What was on the page is seen; what came while it was read is not. */
    public void seen() {
        service.seen(page().items().isEmpty() ? null : page().items().get(0).at());
        Redirect.to("/pemberitahuan");
    }

    public List<Row> getRows() {
        return page().items().stream().map(this::row).toList();
    }

    public boolean isNone() {
        return page().items().isEmpty();
    }

    public long getUnread() {
        if (unread == null) {
            unread = query.unread();
        }
        return unread;
    }

    /** The number at the bell as a sentence. */
    public String getCount() {
        return Face.say(getUnread() == 0 ? "notices.none" : "notices.count", getUnread());
    }

    public String getNext() {
        return page().next() == null ? null : "/pemberitahuan?lanjut=" + page().next();
    }

    public String getFirst() {
        return cursor == null ? null : "/pemberitahuan";
    }

    private Row row(NoticeView notice) {
        String name = notice.institution() == null ? notice.title() : notice.institution();
        if (moot(notice)) {
            String done = Face.say("notice.done", notice.stepNo(), notice.uraian());
            return new Row(notice, name, done, "", "check", Face.say("notice.tag.done"));
        }
        return new Row(
                notice,
                name,
                words(notice),
                tone(notice.kind()),
                icon(notice.kind()),
                Face.say("notice.tag." + key(notice.kind())));
    }

    /** What the reader was to do is done, or needs no doing any more. */
    private static boolean moot(NoticeView notice) {
        return notice.kind().mine() && !notice.open() && notice.stepNo() != null;
    }

    private String words(NoticeView notice) {
        String result = notice.outcome() == null ? "" : Face.say("notice.outcome." + notice.outcome());
        return Face.say(
                "notice.kind." + key(notice.kind()),
                notice.stepNo() == null ? "" : notice.stepNo(),
                notice.uraian() == null ? "" : notice.uraian(),
                notice.lane() == null ? "" : notice.lane(),
                notice.dueAt() == null ? "" : when.dayHour(notice.dueAt()),
                result,
                notice.report() == null ? "" : Face.say("obligation.kind." + notice.report()));
    }

    private static String key(NoticeKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String tone(NoticeKind kind) {
        return switch (kind) {
            case TASK, REPLIED -> "info";
            case ENDED -> "ok";
            case RETURNED, DUE_SOON, OBLIGATION_SOON, DITJEN_LATE -> "warn";
            case OVERDUE, OVERDUE_BELOW, OBLIGATION_LATE -> "bad";
        };
    }

    private static String icon(NoticeKind kind) {
        return switch (kind) {
            case TASK -> "inbox";
            case REPLIED -> "building";
            case ENDED -> "flag";
            case RETURNED -> "corner-up-left";
            case DUE_SOON, OBLIGATION_SOON -> "clock";
            case DITJEN_LATE -> "hourglass";
            case OVERDUE, OVERDUE_BELOW, OBLIGATION_LATE -> "alert-triangle";
        };
    }

    private Page<NoticeView> page() {
        if (page == null) {
            page = query.list(cursor, ROWS);
        }
        return page;
    }
}
