package id.simpul.sop;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** Whether the tasks of a joint step open at once or one after the other. */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
public enum LaneOrder {
    TOGETHER,
    SEQUENCE
}
