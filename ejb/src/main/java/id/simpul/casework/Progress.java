package id.simpul.casework;

import id.simpul.core.DomainEvent;
import java.util.List;

/** How a case moved: the tasks that opened, and the facts to announce. */
record Progress(List<Task> opened, List<DomainEvent> events) {}
