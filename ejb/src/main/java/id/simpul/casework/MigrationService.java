package id.simpul.casework;

import id.simpul.core.DomainEvent;
import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.sop.Documents;
import id.simpul.sop.SopDocument;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
     * Decides that all running cases go over; from then on it is worked off in the background.
     *
     * @throws Refusal missing when there is no such version, invalid when the mapping names unknown steps, conflict when
     *     cases do not all have a place to go to, new cases do not start on that version, or another migration of the SOP
     *     is still worked off
     */
    @RequiresPermissions(Permission.Keys.SOP_PUBLISH)
    public MigrationView begin(String code, Migrate wish) {
        Instant now = clock.instant();
        migrations.oneAtATime(code);
        Documents.Version from = documents.version(code, wish.from());
        Documents.Version to = documents.version(code, wish.to());
        if (documents.inForce(code, now).number() != to.number()) {
            throw Refusal.conflict("migration.notInForce", to.number());
        }
        if (migrations.running(code).isPresent()) {
            throw Refusal.conflict("migration.running");
        }
        List<Move> moves = moves(wish, from, to);
        List<Move> stuck = moves.stream().filter(m -> !m.possible()).toList();
        if (!stuck.isEmpty()) {
            throw Refusal.conflict(
                    "migration.refused", stuck.size(), stuck.get(0).standing().number());
        }
        Migration migration = new Migration(from, to, wish.mapping(), moves.size(), current.get(), now);
        migrations.add(migration);
        events.fire(new MigrationBegun(
                migration.id(),
                code,
                from.number(),
                to.number(),
                wish.mapping(),
                moves.size(),
                current.get().username(),
                now));
        return query.byId(code, migration.id());
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
