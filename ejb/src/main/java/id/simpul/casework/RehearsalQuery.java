package id.simpul.casework;

import id.simpul.calendar.keeping.OfficeCalendars;
import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.sop.Documents;
import id.simpul.sop.DraftService;
import id.simpul.sop.SopVersionState;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** Lets who edits SOPs walk one before it counts. Nothing is written. */
@Stateless
public class RehearsalQuery {

    /** More than any SOP has rows, with room for going back. */
    public static final int MOST_TURNS = 300;

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
    private static final Duration LONGEST = Duration.ofDays(5 * 366);

    @Inject
    private Documents documents;

    @Inject
    private DraftService drafts;

    @Inject
    private OfficeCalendars calendars;

    @Inject
    private CurrentUser current;

    /**
     * Where a rehearsal stands after some turns.
     *
     * @param version  number of a draft or of a version that was published
     * @param received when the pretended request reached the office
     * @param now      what the pretended clock says
     * @throws Refusal missing when the office has no such SOP or version; conflict when the draft lacks something that
     *     holds back publishing; invalid when a turn cannot be taken, or the clock runs backwards or for over five years
     */
    @RequiresPermissions(Permission.Keys.SOP_EDIT)
    public RehearsalView play(
            @NotNull String code,
            int version,
            @NotNull Instant received,
            @NotNull @Size(max = MOST_TURNS) List<RehearsalTurn> turns,
            @NotNull Instant now) {
        Documents.Version tried = documents.version(code, version);
        if (tried.state() == SopVersionState.DRAFT) {
            long errors = drafts.read(tried.id()).errors();
            if (errors > 0) {
                throw Refusal.conflict("rehearsal.unfinished", errors);
            }
        }
        if (received.isBefore(EARLIEST) || received.isAfter(LATEST)) {
            throw Refusal.invalid("rehearsal.receipt", "/received");
        }
        Instant latest =
                turns.isEmpty() ? now : later(now, turns.get(turns.size() - 1).at());
        if (now.isBefore(received) || latest.isAfter(received.plus(LONGEST))) {
            throw Refusal.invalid("rehearsal.clockRange", "/now");
        }
        Rehearsal rehearsal = new Rehearsal(tried, calendars.current(), received, current.get());
        turns.forEach(rehearsal::take);
        return rehearsal.view(now);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
