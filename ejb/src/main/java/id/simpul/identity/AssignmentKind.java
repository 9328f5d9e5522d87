package id.simpul.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** As what somebody holds a post. */
public enum AssignmentKind {
    /** Permanently. */
    @JsonProperty("definitif")
    DEFINITIF,
    /** Pelaksana tugas: the post has no permanent holder now. */
    @JsonProperty("plt")
    PLT,
    /** Pelaksana harian: the permanent holder is away. */
    @JsonProperty("plh")
    PLH;

    /** As it is stored and told. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it rests on a decree that has to be named. */
    public boolean standsIn() {
        return this != DEFINITIF;
    }
}
