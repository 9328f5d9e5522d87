/**
 * An office's days and hours: when it works, what the words of an SOP's time column mean on its calendar, and why.
 * Offers {@link id.simpul.calendar.OfficeCalendar} and {@link id.simpul.calendar.Waktu}; fires nothing. It knows no
 * case and asks nobody for the time: every moment is given.
 */
package id.simpul.calendar;
