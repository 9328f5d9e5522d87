package id.simpul.casework;

import id.simpul.core.Facts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Writes into a case's story what became of the days on which something is owed after it. */
@ApplicationScoped
class OwedDays {

    @Inject
    private CaseRepository cases;

    void tell(@Observes OwedDayMoved moved) {
        cases.note(new CaseNote(
                moved.caseId(),
                null,
                NoteKind.OBLIGATION_MOVED,
                null,
                null,
                Facts.of("report", moved.report(), "turn", moved.turn(), "from", moved.before(), "to", moved.after()),
                moved.at()));
    }
}
