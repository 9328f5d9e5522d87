package id.simpul.casework;

import id.simpul.sop.Step;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * How a case goes over to another version, or why it cannot.
 *
 * @param from    the step where it stands, in the version it runs on
 * @param to      the step it goes to; null when there is none
 * @param refused key of the reason why it cannot go; null when it can
 * @param stay    open tasks that stay the same desk's
 * @param opens   lanes for which a task is opened; open tasks that do not stay are cancelled
 */
record Move(
        Standing standing, Step from, Step to, ClockRule clock, String refused, Set<UUID> stay, List<String> opens) {

    boolean possible() {
        return refused == null;
    }

    /** Whether it begins another step rather than going on with the same. */
    boolean elsewhere() {
        return !to.key().equals(from.key());
    }

    MigrationCase view() {
        return new MigrationCase(
                standing.caseId(),
                standing.number(),
                standing.title(),
                MigrationCase.Place.of(from),
                possible() ? MigrationCase.Place.of(to) : null,
                possible() ? clock : null,
                refused);
    }
}
