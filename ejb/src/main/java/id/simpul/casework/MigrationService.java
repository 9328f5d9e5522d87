package id.simpul.casework;

import id.simpul.core.DomainEvent;
import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.sop.Documents;
import id.simpul.sop.PublicationRule;
import id.simpul.sop.SopDocument;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** Brings the running cases of a version to another: says what would happen, and decides that it shall. */
@Stateless
public class MigrationService {

    @Inject
    private Migrations migrations;

    @Inject
    private MigrationQuery query;

    @Inject
    private Documents documents;

    @Inject
    private PublicationRule rule;

    @Inject
    private CurrentUser current;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /**
     * What would happen to each running case; nothing changes. The version they would go to may be a draft.
     *
     * @throws Refusal missing when there is no such version, invalid when the mapping names unknown steps
     */
    @RequiresPermissions(Permission.Keys.SOP_PUBLISH)
    public MigrationPreview preview(String code, Migrate wish) {
        Documents.Version from = documents.version(code, wish.from());
        Documents.Version to = documents.version(code, wish.to());
        List<Move> moves = moves(wish, from, to);
        return new MigrationPreview(
                code,
                from.number(),
                to.number(),
                moves.stream().filter(m -> !m.possible()).count(),
                moves.stream().map(Move::view).toList());
    }

    /**
     * Decides that all running cases go over; from then on it is worked off in the background. Where the office wants two
     * people for what concerns all cases, that is proposed, and waits for another to confirm it.
     *
     * @throws Refusal missing when there is no such version, invalid when the mapping names unknown steps, conflict when
     *     cases do not all have a place to go to, new cases do not start on that version, or another migration of the SOP
     *     is proposed or still worked off
     */
    @RequiresPermissions(Permission.Keys.SOP_PUBLISH)
    public MigrationView begin(String code, Migrate wish) {
        Instant now = clock.instant();
        migrations.oneAtATime(code);
        Documents.Version from = documents.version(code, wish.from());
        Documents.Version to = documents.version(code, wish.to());
        refuseUnlessInForce(to, code, now);
        migrations.open(code).ifPresent(MigrationService::refuseBeside);
        List<Move> moves = possible(wish, from, to);
        MigrationState first = rule.secondPersonConfirms() ? MigrationState.PROPOSED : MigrationState.RUNNING;
        Migration migration = new Migration(first, from, to, wish.mapping(), moves.size(), current.get(), now);
        migrations.add(migration);
        events.fire(migration.made());
        return query.byId(code, migration.id());
    }

    /**
     * The second of two people lets begin what the first proposed.
     *
     * @throws Refusal missing when there is none, not allowed for who proposed it, conflict when it waits for nobody, or
     *     for the reasons that would refuse it now
     */
    @RequiresPermissions(Permission.Keys.SOP_PUBLISH)
    public MigrationView confirm(String code, UUID id) {
        Instant now = clock.instant();
        migrations.oneAtATime(code);
        Migration migration = migrations.locked(code, id);
        migration.refuseUnlessProposed();
        Documents.Version from = documents.version(code, migration.fromVersion());
        Documents.Version to = documents.version(code, migration.toVersion());
        refuseUnlessInForce(to, code, now);
        List<Move> moves = possible(migration.wish(), from, to);
        events.fire(migration.confirm(moves.size(), current.get(), now));
        return query.byId(code, id);
    }

    /**
     * Calls off what was proposed or is worked off: cases that have gone over stay where they are, the rest goes on as it
     * was. One person is enough for that.
     *
     * @throws Refusal missing when there is none, conflict when it has ended
     */
    @RequiresPermissions(Permission.Keys.SOP_PUBLISH)
    public MigrationView cancel(String code, UUID id) {
        events.fire(migrations.locked(code, id).cancel(current.get(), clock.instant()));
        return query.byId(code, id);
    }

    private void refuseUnlessInForce(Documents.Version to, String code, Instant now) {
        if (documents.inForce(code, now).number() != to.number()) {
            throw Refusal.conflict("migration.notInForce", to.number());
        }
    }

    private static void refuseBeside(Migration open) {
        throw open.state() == MigrationState.PROPOSED
                ? Refusal.conflict("migration.proposed", open.askedByName())
                : Refusal.conflict("migration.running");
    }

    private List<Move> possible(Migrate wish, Documents.Version from, Documents.Version to) {
        List<Move> moves = moves(wish, from, to);
        List<Move> stuck = moves.stream().filter(m -> !m.possible()).toList();
        if (!stuck.isEmpty()) {
            throw Refusal.conflict(
                    "migration.refused", stuck.size(), stuck.get(0).standing().number());
        }
        return moves;
    }

    private List<Move> moves(Migrate wish, Documents.Version from, Documents.Version to) {
        if (from.number() == to.number()) {
            throw Refusal.invalid("migration.sameVersion", "/to");
        }
        known(wish.mapping(), from.document(), to.document());
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), current.get().tenant().timezone());
        MigrationPlan plan =
                new MigrationPlan(from.document(), to.document(), wish.mapping(), migrations.heldPosts(today));
        return migrations.standings(from.id()).stream().map(plan::of).toList();
    }

    private static void known(StepMapping mapping, SopDocument from, SopDocument to) {
        mapping.steps().forEach((old, young) -> {
            refuseUnknown(old, from, "/steps/" + old);
            refuseUnknown(young, to, "/steps/" + old);
        });
        mapping.clocks().forEach((step, rule) -> {
            refuseUnknown(step, from, "/clocks/" + step);
            if (rule == null) {
                throw Refusal.invalid("migration.unknownClock", "/clocks/" + step);
            }
        });
    }

    private static void refuseUnknown(String step, SopDocument sop, String pointer) {
        if (step == null || sop.indexOf(step) < 0) {
            throw Refusal.invalid("migration.unknownStep", pointer, String.valueOf(step));
        }
    }
}
