package id.simpul.casework;

import java.time.Instant;

/**
 * The open deadlines of the office whose context the thread is in were counted on this edition of its calendar. Told
 * again once no request can still count on an older one.
 */
public record CalendarApplied(String edition, Instant at) {}
