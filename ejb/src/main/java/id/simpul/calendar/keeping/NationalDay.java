package id.simpul.calendar.keeping;

import id.simpul.calendar.Holiday;

/**
 * A day of the national list as every office reads it.
 *
 * @param status how sure it is, such as "satu sumber; cocokkan dengan SKB 2027"
 * @param source where it was taken from
 */
public record NationalDay(Holiday holiday, String status, String source) {}
