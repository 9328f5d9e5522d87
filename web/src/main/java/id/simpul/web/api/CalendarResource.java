package id.simpul.web.api;

import id.simpul.calendar.keeping.CalendarService;
import id.simpul.calendar.keeping.CalendarView;
import id.simpul.calendar.keeping.DeadlineView;
import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The office's calendar: its hours and holidays, and what follows for a deadline. */
@Path("calendar")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CalendarResource {

    private static final int LONGEST_CELL = 100;

    @Inject
    private CalendarService calendar;

    @Inject
    private CurrentUser current;

    /** @throws Refusal malformed for a year that is no number, invalid for one far from today */
    @GET
    @Operation(summary = "Hours, periods, day rule, and the holidays of a year")
    public CalendarView year(@QueryParam("year") String year) {
        return calendar.view(Parameters.number("year", year));
    }

    /**
     * A what-if.
     *
     * @throws Refusal malformed without a moment or words, invalid for words that nobody can read
     */
    @GET
    @Path("deadline")
    @Operation(
            summary = "When something would be due, which days count and which do not, and why",
            description = "waktu as printed in an SOP, such as 3 Hari or H21; with a marker, start is the receipt. Each"
                    + " holiday, as 2026-12-24, is a day on which the office is supposed to be closed besides")
    public DeadlineView deadline(
            @QueryParam("start") String start,
            @QueryParam("waktu") String waktu,
            @QueryParam("holiday") List<String> holidays) {
        if (waktu == null || waktu.length() > LONGEST_CELL) {
            throw Refusal.malformed("calendar.waktuMissing");
        }
        Set<LocalDate> closed = holidays.stream()
                .map(day -> Parameters.day("holiday", day))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return calendar.deadline(
                Parameters.moment("start", start, current.get().tenant().timezone()), waktu, closed);
    }
}
