package id.simpul.web.api;

import id.simpul.calendar.keeping.HolidayService;
import id.simpul.calendar.keeping.NationalEntry;
import id.simpul.calendar.keeping.NationalHolidayView;
import id.simpul.calendar.keeping.NationalYear;
import id.simpul.core.Ids;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** National holidays and cuti bersama: read by everybody, kept by the Ditjen's admin. */
@Path("holidays")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class HolidayResource {

    @Inject
    private HolidayService holidays;

    @Inject
    private Once once;

    /**
     * A year's days.
     *
     * @param next    always null: a year is a page
     * @param missing next year, from November on, while the list has no day of it; else null
     */
    public record Days(int year, List<NationalHolidayView> items, String next, Integer missing) {}

    @GET
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "National holidays and cuti bersama of a year, and whether next year's are missing")
    public Days year(@QueryParam("year") String year) {
        NationalYear list = holidays.year(Parameters.number("year", year));
        return new Days(list.year(), list.days(), null, list.missing());
    }

    @POST
    @Operation(summary = "Add a day; every office's open deadlines follow")
    @APIResponseSchema(value = NationalHolidayView.class, responseCode = "201")
    public Response add(NationalEntry entry) {
        Given.body(entry);
        return once.answer(201, () -> holidays.add(entry));
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Put a day right")
    @APIResponseSchema(value = NationalHolidayView.class, responseCode = "200")
    public Response correct(@PathParam("id") String id, NationalEntry entry) {
        Given.body(entry);
        UUID day = Ids.parse(id, "holiday.missing");
        return once.answer(200, () -> holidays.correct(day, entry));
    }

    @DELETE
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Take a day off the list")
    @APIResponseSchema(value = NationalHolidayView.class, responseCode = "200")
    public Response remove(@PathParam("id") String id) {
        UUID day = Ids.parse(id, "holiday.missing");
        return once.answer(200, () -> holidays.remove(day));
    }
}
