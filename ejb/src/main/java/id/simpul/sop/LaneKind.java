package id.simpul.sop;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** On which side of the counter a lane stands: the office, an institution, or the Ditjen. */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
public enum LaneKind {
    INTERNAL,
    EXTERNAL,
    NATIONAL
}
