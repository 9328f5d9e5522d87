package id.simpul.sop;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** Who an SOP serves: an institution that asks, or the office itself. */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
public enum SopType {
    REQUEST,
    INTERNAL
}
