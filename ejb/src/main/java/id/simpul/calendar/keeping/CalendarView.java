package id.simpul.calendar.keeping;

import id.simpul.calendar.Holiday;
import id.simpul.tenant.TenantFile;
import java.time.LocalDate;
import java.util.List;

/**
 * When an office works, and on which days of a year it does not.
 *
 * @param settings        week, day rule, periods and local holidays
 * @param version         rises with every change; whoever changes says which one was read
 * @param edition         the version, and the Ditjen's
 * @param own             whether the office's admin made it another than its file's
 * @param year            which year's holidays these are
 * @param holidays        national and local ones of the year, first to last
 * @param nationalMissing next year, from November on, while the national list has no day of it; else null
 */
public record CalendarView(
        TenantFile.Calendar settings,
        int version,
        String edition,
        boolean own,
        int year,
        List<Day> holidays,
        Integer nationalMissing) {

    /** A holiday. @param status how sure a national one is; null for a local one. @param source where it is from */
    public record Day(LocalDate date, String name, Holiday.Kind kind, String status, String source) {}
}
