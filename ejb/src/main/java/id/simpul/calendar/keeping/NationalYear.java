package id.simpul.calendar.keeping;

import java.util.List;

/**
 * The national holidays and cuti bersama of a year.
 *
 * @param days    first to last; their ids are told to their keeper alone
 * @param missing next year, from November on, while the list has no day of it; else null
 */
public record NationalYear(int year, List<NationalHolidayView> days, Integer missing) {}
