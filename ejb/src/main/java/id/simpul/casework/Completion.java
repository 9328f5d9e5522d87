package id.simpul.casework;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** A case after one of its tasks was completed, and the tasks that opened by it. */
public record Completion(@JsonProperty("case") CaseView caseFile, List<TaskView> opened) {}
