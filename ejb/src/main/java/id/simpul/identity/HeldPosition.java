package id.simpul.identity;

import java.util.UUID;

/**
 * A post that somebody holds today.
 *
 * @param key    the position's key in the office's file
 * @param name   as the office calls it
 * @param kind   definitif, plt or plh
 * @param decree number of the decree that says so; null where none was named
 * @param signs  whether its holder signs for the office
 */
public record HeldPosition(UUID id, String key, String name, String kind, String decree, boolean signs) {

    /** One that does not sign. */
    public HeldPosition(UUID id, String key, String name, String kind, String decree) {
        this(id, key, name, kind, decree, false);
    }
}
