package id.simpul.notice;

import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.identity.SignedIn;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** Remembers up to when somebody has seen notices. That is a reader's bookmark and no act: the log does not have it. */
@Stateless
public class NoticeService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentUser current;

    @Inject
    private Clock clock;

    /**
     * Marks what came until a moment as seen; an earlier mark than the one there is changes nothing.
     *
     * @param until null for now
     * @throws Refusal invalid when it lies ahead
     */
    @RequiresPermissions(Permission.Keys.CASE_READ)
    public void seen(OffsetDateTime until) {
        Instant now = clock.instant();
        Instant mark = until == null ? now : until.toInstant();
        if (mark.isAfter(now)) {
            throw Refusal.invalid("notice.seenInFuture", "/until");
        }
        SignedIn reader = current.get();
        em.createNativeQuery("""
                        insert into notice_reader as r (tenant_id, account_id, seen_at) values (:office, :me, :mark)
                        on conflict (tenant_id, account_id)
                        do update set seen_at = excluded.seen_at where r.seen_at < excluded.seen_at""")
                .setParameter("office", reader.tenant().id())
                .setParameter("me", reader.accountId())
                .setParameter("mark", mark)
                .executeUpdate();
    }
}
