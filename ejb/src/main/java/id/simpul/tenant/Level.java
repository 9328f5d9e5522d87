package id.simpul.tenant;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** The level of government an office serves; {@code PUSAT} is the national Ditjen. */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
public enum Level {
    PROVINSI,
    KABUPATEN,
    KOTA,
    PUSAT
}
