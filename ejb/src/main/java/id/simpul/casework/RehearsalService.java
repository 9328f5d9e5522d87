package id.simpul.casework;

import id.simpul.core.DomainEvent;
import id.simpul.core.Refusal;
import id.simpul.identity.Permission;
import id.simpul.tenant.Tenants;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** Writes down that an office practised: the one thing that stays of a rehearsal. */
@Stateless
public class RehearsalService {

    @Inject
    private RehearsalQuery rehearsals;

    @Inject
    private Tenants tenants;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /**
     * Takes a rehearsal for practice. It is played once more, so nobody can claim what was not walked.
     *
     * @throws Refusal conflict when it has not come to its end; else as {@link RehearsalQuery#play}
     */
    @RequiresPermissions(Permission.Keys.SOP_EDIT)
    public void conclude(
            @NotNull String code,
            int version,
            @NotNull Instant received,
            @NotNull @Size(max = RehearsalQuery.MOST_TURNS) List<RehearsalTurn> turns,
            @NotNull Instant now) {
        RehearsalView walked = rehearsals.play(code, version, received, turns, now);
        if (walked.state() == CaseState.RUNNING) {
            throw Refusal.conflict("rehearsal.notEnded");
        }
        Instant moment = clock.instant();
        tenants.current().practised(moment);
        events.fire(new RehearsalWalked(code, version, moment));
    }
}
