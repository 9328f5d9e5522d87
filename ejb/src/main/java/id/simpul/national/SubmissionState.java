package id.simpul.national;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** The life of a submission; {@code RECEIVED} is a report that needs no reply. */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
public enum SubmissionState {
    SENT,
    APPROVED,
    RETURNED,
    REJECTED,
    RECEIVED
}
