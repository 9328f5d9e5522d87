package id.simpul.tenant;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.UUID;

/**
 * What everybody may know of an office.
 *
 * @param code     kode wilayah such as {@code 64.01}; {@code 00} is the Ditjen
 * @param slug     short name in URLs and demo accounts
 * @param name     region, such as Kabupaten Paser
 * @param office   full name of the office
 * @param timezone zone in which its people read times
 * @param colour   one of the six tested brand colours, {@code #RRGGBB}
 * @param calendar edition of the calendar it counts on, its own version and the Ditjen's; another text means that
 *     something has changed; null where only the office's own row was read
 * @param logo     fingerprint of the emblem its pages show; null where it has none
 */
public record TenantInfo(
        UUID id,
        String code,
        String slug,
        String name,
        String office,
        Level level,
        ZoneId timezone,
        String colour,
        String calendar,
        String logo)
        implements Serializable {

    /** Whether this is the national Ditjen, which reads what all offices sent. */
    public boolean national() {
        return level == Level.PUSAT;
    }
}
