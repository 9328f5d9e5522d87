package id.simpul.casework.obligation;

import id.simpul.calendar.keeping.OfficeCalendars;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.SignedIn;
import id.simpul.sop.Documents;
import id.simpul.sop.SopDocument;
import id.simpul.sop.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shapes what is owed for whoever reads it: an institution neither names nor notes. */
@ApplicationScoped
class ObligationViews {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Documents documents;

    @Inject
    private OfficeCalendars calendars;

    @Inject
    private CurrentUser current;

    @Inject
    private Clock clock;

    /** The letters of those whose debtor was warned. */
    Map<UUID, List<Warning>> warnings(List<Obligation> of) {
        List<UUID> warned =
                of.stream().filter(o -> o.warnings() > 0).map(Obligation::id).toList();
        if (warned.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select w from Warning w where w.obligationId in :warned order by w.number", Warning.class)
                .setParameter("warned", warned)
                .getResultStream()
                .collect(Collectors.groupingBy(Warning::obligationId));
    }

    /** One just changed, for who changed it. */
    ObligationView one(Obligation owed) {
        em.flush();
        Tuple file = em.createQuery(
                        "select c.title as title, c.institutionName as institution from CaseFile c where c.id = :id",
                        Tuple.class)
                .setParameter("id", owed.caseId())
                .getSingleResult();
        return of(
                owed,
                file.get("title", String.class),
                file.get("institution", String.class),
                warnings(List.of(owed)).getOrDefault(owed.id(), List.of()));
    }

    /** Working days after a moment, up to a day; 0 when it is not later. */
    int daysLate(Instant dueAt, LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(calendars.current().zone()).toInstant();
        return calendars.current().workingDaysBetween(dueAt, noon);
    }

    ObligationView of(Obligation owed, String title, String institution, List<Warning> warnings) {
        SignedIn reader = current.get();
        boolean staff = !reader.external();
        ZoneId zone = reader.tenant().timezone();
        Instant now = clock.instant();
        SopDocument sop = documents.published(owed.sopVersionId());
        Step step = sop.step(owed.stepKey()).orElseThrow();
        ObligationState standing = owed.standing(now);
        int days = days(owed, standing, LocalDate.ofInstant(now, zone));
        return new ObligationView(
                owed.id(),
                owed.kind(),
                owed.byInstitution() ? "institution" : "office",
                owed.caseId(),
                owed.caseNumber(),
                title,
                institution,
                sop.code(),
                step.no(),
                step.uraian(),
                owed.turn(),
                owed.coversUntil(),
                owed.dueAt().atZone(zone).toOffsetDateTime(),
                standing,
                late(owed, standing, now, zone),
                days,
                owed.receivedOn(),
                staff ? owed.receivedBy() : null,
                staff ? owed.note() : null,
                warnings.stream().map(w -> w.view(staff)).toList(),
                owed.keptBy(reader));
    }

    private static boolean late(Obligation owed, ObligationState standing, Instant now, ZoneId zone) {
        return switch (standing) {
            case DUE, STOPPED -> false;
            case OVERDUE, WARNED -> now.isAfter(owed.dueAt());
            case RECEIVED -> owed.receivedOn().isAfter(LocalDate.ofInstant(owed.dueAt(), zone));
        };
    }

    private int days(Obligation owed, ObligationState standing, LocalDate today) {
        return switch (standing) {
            case DUE, STOPPED -> 0;
            case OVERDUE, WARNED -> daysLate(owed.dueAt(), today);
            case RECEIVED -> daysLate(owed.dueAt(), owed.receivedOn());
        };
    }
}
