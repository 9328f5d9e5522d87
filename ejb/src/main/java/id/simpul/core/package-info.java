/**
 * What every room stands on: events, refusals, time, ids, pages of lists.
 * Offers {@link id.simpul.core.Refusal}, {@link id.simpul.core.DomainEvent} and a {@code Clock}; fires nothing;
 * refuses to know any entity or any other room.
 */
package id.simpul.core;
