package id.simpul.identity;

import java.util.UUID;

/**
 * A post that somebody holds today.
 *
 * @param key    the position's key in the office's file
 * @param name   as the office calls it
 * @param kind   definitif, plt or plh
 * @param decree number of the decree that says so; null where none was named
 */
public record HeldPosition(UUID id, String key, String name, String kind, String decree) {}
