package id.simpul.sop;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** Which answer of the Ditjen an outcome belongs to. */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
public enum OnReply {
    APPROVED,
    RETURNED,
    REJECTED,
    ANY
}
