package id.simpul.sop;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** Where an outcome leads: on, back, to a refusal, or to the end. */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
public enum OutcomeKind {
    FORWARD,
    RETURN,
    REJECT,
    FINISH
}
