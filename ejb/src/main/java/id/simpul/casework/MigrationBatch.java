package id.simpul.casework;

import id.simpul.calendar.keeping.OfficeCalendars;
import id.simpul.core.DomainEvent;
import id.simpul.sop.Documents;
import id.simpul.tenant.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Works off the migrations of the office whose context the thread is in, a few cases in a transaction. */
@ApplicationScoped
class MigrationBatch {

    /** Cases in one transaction: a completion that meets one of them waits for these and no more. */
    static final int BATCH = 20;

    @Inject
    private Migrations migrations;

    @Inject
    private CaseRepository cases;

    @Inject
    private Documents documents;

    @Inject
    private OfficeCalendars calendars;

    @Inject
    private Tenants tenants;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Event<CaseMoved> moves;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager em;

    /** What came of one turn. */
    enum Turn {
        /** There is more to do. */
        MORE,
        /** What is left is in other hands just now. */
        WAIT,
        /** The office has no migration to work off. */
        NOTHING
    }

    /** Offices in which a migration is worked off, whichever node began it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<UUID> offices() {
        return migrations.offices();
    }

    /** Brings the next few cases over. Call it again until there is nothing to do. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Turn turn() {
        List<Migration> running = migrations.running();
        if (running.isEmpty()) {
            return Turn.NOTHING;
        }
        Migration migration = running.get(0);
        if (!migrations.stillRuns(migration)) {
            return Turn.MORE;
        }
        List<CaseFile> taken = migrations.take(migration, BATCH);
        if (!taken.isEmpty()) {
            bringOver(taken, migration);
            return Turn.MORE;
        }
        if (migrations.anyLeft(migration)) {
            return Turn.WAIT;
        }
        end(migration);
        return Turn.MORE;
    }

    private void bringOver(List<CaseFile> taken, Migration migration) {
        Instant now = clock.instant();
        MigrationPlan plan = plan(migration, now);
        Timetable timetable = new Timetable(plan.to(), calendars.current());
        int moved = 0;
        for (CaseFile file : taken) {
            Move move = plan.of(Standing.of(file));
            if (move.possible()) {
                bringOver(file, move, migration, timetable, now);
                moved++;
            } else {
                migrations.leave(migration, move);
            }
        }
        em.flush();
        migrations.count(migration, moved, taken.size() - moved);
    }

    private MigrationPlan plan(Migration migration, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, tenants.current().info().timezone());
        return new MigrationPlan(
                documents.published(migration.fromVersionId()),
                documents.published(migration.toVersionId()),
                migration.mapping(),
                migrations.heldPosts(today));
    }

    private void bringOver(CaseFile file, Move move, Migration migration, Timetable timetable, Instant now) {
        CaseMigrated fact = file.goOver(move, migration, timetable, now);
        cases.keep(file);
        List<Task> opened = file.tasks().stream()
                .filter(t -> t.open() && !move.stay().contains(t.id()))
                .toList();
        if (!opened.isEmpty()) {
            moves.fire(CaseMoved.goneOver(file, opened, migration.askedBy(), now));
        }
        cases.note(CaseNote.migrated(fact, migration.askedBy(), migration.askedByName()));
        events.fire(fact);
    }

    private void end(Migration migration) {
        Instant now = clock.instant();
        if (migrations.end(migration, now)) {
            events.fire(new MigrationEnded(
                    migration.id(),
                    migration.sopCode(),
                    migration.fromVersion(),
                    migration.toVersion(),
                    migration.moved(),
                    migration.leftBehind(),
                    migration.askedByUsername(),
                    now));
        }
    }
}
