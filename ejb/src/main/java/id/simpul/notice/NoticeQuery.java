package id.simpul.notice;

import id.simpul.core.Cursor;
import id.simpul.core.Page;
import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.identity.SignedIn;
import id.simpul.sop.Documents;
import id.simpul.sop.SopDocument;
import id.simpul.sop.Step;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/**
 * What somebody is told. Of each case only the latest notice is shown, and nobody is told of what they did themselves;
 * what is moot (done, or in somebody else's hands) stays readable and no longer counts as unread.
 */
@Stateless
public class NoticeQuery {

    /** Notices of each addressee that are looked at: the centre reaches back so far and no further. */
    private static final int REACH = 500;

    // lateral: each addressee's newest rows are read backwards along the key, whatever lies behind them
    private static final String LATEST = """
            with mine as (
                select n.*, row_number() over (partition by n.case_id order by n.id desc) as place
                  from unnest(cast(:addressees as text[])) a cross join lateral (
                       select * from notice n
                        where n.tenant_id = :office and n.addressee = a
                          and (n.by_account is null or n.by_account <> :me)
                        order by n.id desc limit %d) n
            ), told as (
                select m.id, m.at, m.kind, m.case_id, m.task_id, c.number, c.title, c.institution_name, c.state,
                       c.last_reply, t.step_key, t.lane_key, t.lane_kind, t.sop_version_id,
                       coalesce(t.due_at, o.due_at) as due_at, o.kind as report, o.covers_until,
                       t.id is not null and t.closed_at is null or o.id is not null and o.state = 'OPEN' as open,
                       (r.seen_at is null or m.at > r.seen_at)
                           and case when o.id is not null then o.state = 'OPEN'
                                    when m.kind in ('REPLIED', 'ENDED') then true
                                    when t.closed_at is not null then false
                                    when m.kind in ('OVERDUE_BELOW', 'DITJEN_LATE') then true
                                    else t.assignee_id is null or t.assignee_id = :me end as unread
                  from mine m
                  join case_file c on c.tenant_id = :office and c.id = m.case_id
                  left join task t on t.tenant_id = :office and t.id = m.task_id
                  left join obligation o on o.tenant_id = :office and o.id = m.obligation_id
                  left join notice_reader r on r.tenant_id = :office and r.account_id = :me
                 where m.place = 1%s
            )
            """;

    /** A case may have turned out to be another institution's after the notice. */
    private static final String OWN = " and c.institution_id = :institution";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Documents documents;

    @Inject
    private CurrentUser current;

    /**
     * The latest notice of each case, newest first.
     *
     * @param cursor {@code next} of the page before, or null
     * @param limit  null for 20, at most 200
     * @throws Refusal malformed for a foreign cursor, invalid for a limit out of bounds
     */
    @RequiresPermissions(Permission.Keys.CASE_READ)
    public Page<NoticeView> list(String cursor, Integer limit) {
        int size = Page.limit(limit);
        Cursor after = Cursor.read(cursor, 1);
        Query query = mine("select * from told" + (after == null ? "" : " where id < :after") + " order by id desc");
        if (after != null) {
            query.setParameter("after", after.uuid(0));
        }
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.setMaxResults(size + 1).getResultList();
        return Page.of(rows, size, row -> Cursor.of(row.get("id", UUID.class))).map(this::view);
    }

    /** How many cases have something new to know: the number at the bell. */
    @RequiresPermissions(Permission.Keys.CASE_READ)
    public long unread() {
        Tuple row =
                (Tuple) mine("select count(*) as unread from told where unread").getSingleResult();
        return row.get("unread", Number.class).longValue();
    }

    private Query mine(String asked) {
        SignedIn reader = current.get();
        Query query = em.createNativeQuery(LATEST.formatted(REACH, reader.external() ? OWN : "") + asked, Tuple.class);
        if (reader.external()) {
            query.setParameter("institution", reader.institution().id());
        }
        return query.setParameter("office", reader.tenant().id())
                .setParameter("me", reader.accountId())
                .setParameter("addressees", Addressee.of(reader).toArray(String[]::new));
    }

    private NoticeView view(Tuple row) {
        NoticeKind kind = NoticeKind.valueOf(row.get("kind", String.class));
        boolean shown = row.get("step_key") != null
                && (!current.get().external() || "EXTERNAL".equals(row.get("lane_kind", String.class)));
        SopDocument sop = shown ? documents.published(row.get("sop_version_id", UUID.class)) : null;
        Step step = shown ? sop.step(row.get("step_key", String.class)).orElseThrow() : null;
        return new NoticeView(
                row.get("id", UUID.class),
                local(row.get("at", Instant.class)),
                kind,
                row.get("unread", Boolean.class),
                row.get("case_id", UUID.class),
                row.get("number", String.class),
                row.get("title", String.class),
                row.get("institution_name", String.class),
                row.get("task_id", UUID.class),
                shown ? step.no() : null,
                shown ? step.uraian() : null,
                shown
                        ? sop.lane(row.get("lane_key", String.class))
                                .orElseThrow()
                                .name()
                        : null,
                local(row.get("due_at", Instant.class)),
                row.get("open", Boolean.class),
                outcome(kind, row),
                row.get("report", String.class),
                date(row.get("covers_until", java.sql.Date.class)));
    }

    private static String outcome(NoticeKind kind, Tuple row) {
        String told =
                switch (kind) {
                    case REPLIED -> row.get("last_reply", String.class);
                    case ENDED -> row.get("state", String.class);
                    default -> null;
                };
        return told == null ? null : told.toLowerCase(Locale.ROOT);
    }

    private static LocalDate date(java.sql.Date day) {
        return day == null ? null : day.toLocalDate();
    }

    private OffsetDateTime local(Instant instant) {
        return instant == null
                ? null
                : instant.atZone(current.get().tenant().timezone()).toOffsetDateTime();
    }
}
