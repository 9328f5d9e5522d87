package id.simpul.identity;

import id.simpul.core.Ids;
import id.simpul.core.Refusal;
import id.simpul.tenant.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Who holds a position from when to when, and as what (definitif, Plt, Plh). Both days count, in the office's zone. It
 * may end earlier than was said, never later: longer is another assignment, with its own decree. One that ends before it
 * began was never held.
 */
@Entity
@Table(name = "assignment")
public class Assignment extends TenantOwned {

    @Column(name = "account_id", updatable = false)
    private UUID accountId;

    @Column(name = "position_id", updatable = false)
    private UUID positionId;

    @Column(updatable = false)
    private String kind;

    @Column(name = "from_date", updatable = false)
    private LocalDate from;

    @Column(name = "until_date")
    private LocalDate until;

    @Column(updatable = false)
    private String decree;

    /** Its days are over, and what was in hand by it is free. */
    private boolean settled;

    protected Assignment() {}

    /** A permanent holder from a day on. */
    public Assignment(Account account, Position position, LocalDate from) {
        this(account, position, AssignmentKind.DEFINITIF, from, null, null);
    }

    /**
     * A holder for a time.
     *
     * @param until  the last day; null for as long as nobody ends it
     * @param decree number of the decree that says so; null where a permanent holder's is not known
     * @throws Refusal invalid when its days are those of no office, it would end before it begins, or somebody stands in without a decree
     */
    public Assignment(
            Account account, Position position, AssignmentKind kind, LocalDate from, LocalDate until, String decree) {
        super(Ids.next());
        if (from.getYear() < 1945 || from.getYear() > 2999 || until != null && until.getYear() > 2999) {
            throw Refusal.invalid("post.daysOfNoCalendar", "/from");
        }
        if (until != null && until.isBefore(from)) {
            throw Refusal.invalid("post.untilBeforeFrom", "/until");
        }
        if (kind.standsIn() && decree == null) {
            throw Refusal.invalid("post.decreeRequired", "/decree");
        }
        this.accountId = account.id();
        this.positionId = position.id();
        this.kind = kind.key();
        this.from = from;
        this.until = until;
        this.decree = decree;
    }

    /**
     * Ends it.
     *
     * @param last  the last day; null takes the post away at once
     * @param today in the office's zone
     * @throws Refusal conflict when it is over; invalid when the day lies in the past, before it begins, or after its end
     */
    public void end(LocalDate last, LocalDate today) {
        if (over(today)) {
            throw Refusal.conflict("post.ended", until);
        }
        if (last == null) {
            until = (from.isAfter(today) ? from : today).minusDays(1);
            return;
        }
        if (last.isBefore(today)
                || last.isBefore(from)
                || last.getYear() > 2999
                || until != null && last.isAfter(until)) {
            throw Refusal.invalid("post.lastDay", "/until");
        }
        until = last;
    }

    /** Says that its days are over and nothing is in hand by it any more. */
    public void settle() {
        settled = true;
    }

    public boolean over(LocalDate today) {
        return until != null && (until.isBefore(today) || until.isBefore(from));
    }

    public boolean heldOn(LocalDate day) {
        return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }

    /** Whether there is a day on which both would be held; without an end it goes on. */
    public boolean overlaps(LocalDate otherFrom, LocalDate otherUntil) {
        boolean endsFirst = until != null && (until.isBefore(otherFrom) || until.isBefore(from));
        return !endsFirst && (otherUntil == null || !otherUntil.isBefore(from));
    }

    public UUID accountId() {
        return accountId;
    }

    public UUID positionId() {
        return positionId;
    }

    public String kind() {
        return kind;
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate until() {
        return until;
    }

    public String decree() {
        return decree;
    }
}
