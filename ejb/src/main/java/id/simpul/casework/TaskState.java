package id.simpul.casework;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** The life of a task: waiting, taken by somebody, done with an outcome, or overtaken by events. */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
public enum TaskState {
    OPEN,
    CLAIMED,
    DONE,
    CANCELLED
}
