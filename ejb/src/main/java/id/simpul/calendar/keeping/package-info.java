/**
 * Keeps what offices count on: each office's own calendar, which its admin changes on top of its file, and the national
 * holidays, which the Ditjen's admin keeps for all. Offers {@link id.simpul.calendar.keeping.OfficeCalendars} to rooms
 * that count and {@link id.simpul.calendar.keeping.CalendarService} to those who keep; fires what changed. It knows no
 * case: whose deadlines follow is not its business.
 */
package id.simpul.calendar.keeping;
