package id.simpul.sop;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** The nature of a step. All but {@code DECISION} print as a box (PermenPAN-RB 35/2012 knows two natures only). */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
public enum StepKind {
    PROCESS,
    DECISION,
    SIGN,
    SEND,
    RECEIVE,
    WAIT,
    SUBMIT
}
