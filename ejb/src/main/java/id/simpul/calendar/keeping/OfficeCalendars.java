package id.simpul.calendar.keeping;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.simpul.calendar.Holiday;
import id.simpul.calendar.OfficeCalendar;
import id.simpul.core.Json;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Internal;
import id.simpul.tenant.Tenant;
import id.simpul.tenant.TenantContext;
import id.simpul.tenant.TenantFile;
import id.simpul.tenant.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The calendar of the office this thread works for, kept in memory of each node. Which edition is in force comes with
 * whoever makes the request, so that counting costs no statement; where nobody of the office does (the Ditjen's reply,
 * a worker), the database is asked for the edition alone.
 */
@ApplicationScoped
@Internal("rooms above, for the office they work for")
public class OfficeCalendars {

    private static final String NATIONAL =
            "select cast(day as text) as day, name, kind, status, source from sec.national_holidays()";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Tenants tenants;

    @Inject
    private CurrentUser current;

    private final Map<UUID, OfficeCalendar> kept = new ConcurrentHashMap<>();

    /** The calendar in force. */
    public OfficeCalendar current() {
        UUID office = TenantContext.current();
        OfficeCalendar known = kept.get(office);
        String told = toldEdition(office);
        String edition = told != null ? told : edition();
        if (known != null && known.edition().equals(edition)) {
            return known;
        }
        // what is read may be newer than what was told, never older: the edition is read before the rest
        OfficeCalendar read = read(told == null ? edition : edition());
        kept.put(office, read);
        return read;
    }

    private String toldEdition(UUID office) {
        try {
            return current.isPresent() && current.get().tenant().id().equals(office)
                    ? current.get().tenant().calendar()
                    : null;
        } catch (ContextNotActiveException e) {
            return null;
        }
    }

    private String edition() {
        return (String) em.createNativeQuery("select sec.calendar_edition()", String.class)
                .getSingleResult();
    }

    private OfficeCalendar read(String edition) {
        Tenant office = tenants.current();
        return OfficeCalendar.of(
                settings(office),
                office.zone(),
                national().map(NationalDay::holiday).toList(),
                edition,
                office.file().notices().remindDays());
    }

    /** An office's calendar as it is written down. */
    static TenantFile.Calendar settings(Tenant office) {
        try {
            return Json.mapper().readValue(office.calendar(), TenantFile.Calendar.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("calendars are checked before they are kept", e);
        }
    }

    /** The national list, first to last. */
    Stream<NationalDay> national() {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = em.createNativeQuery(NATIONAL, Tuple.class).getResultList();
        return rows.stream()
                .map(row -> new NationalDay(
                        new Holiday(
                                LocalDate.parse(row.get("day", String.class)),
                                row.get("name", String.class),
                                Holiday.Kind.valueOf(row.get("kind", String.class))),
                        row.get("status", String.class),
                        row.get("source", String.class)));
    }
}
