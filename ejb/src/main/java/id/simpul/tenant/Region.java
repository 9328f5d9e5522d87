package id.simpul.tenant;

import java.time.ZoneId;

/**
 * A province, kabupaten or kota with its kode wilayah.
 *
 * @param parent code of the province; null for a province
 * @param zone   in which its office reads times
 */
public record Region(String code, String name, Level level, String parent, ZoneId zone) {}
