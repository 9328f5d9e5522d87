package id.simpul.casework;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** The life of a case; all but running are ends. */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
public enum CaseState {
    RUNNING,
    FINISHED,
    REJECTED,
    WITHDRAWN
}
