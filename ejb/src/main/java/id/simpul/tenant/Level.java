package id.simpul.tenant;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The level of government an office serves; {@code PUSAT} is the national Ditjen. */
public enum Level {
    @JsonProperty("provinsi")
    PROVINSI,
    @JsonProperty("kabupaten")
    KABUPATEN,
    @JsonProperty("kota")
    KOTA,
    @JsonProperty("pusat")
    PUSAT
}
