package id.simpul.sop;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** Whether choosing an outcome needs a written reason. */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
public enum NoteRule {
    REQUIRED,
    OPTIONAL
}
