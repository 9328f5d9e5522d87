package id.simpul.sop;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** The life of a version: written, in force (or waiting for its day), replaced. */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
public enum SopVersionState {
    DRAFT,
    PUBLISHED,
    RETIRED
}
