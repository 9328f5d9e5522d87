package id.simpul.casework;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/**
 * A line of a case's story as staff read it.
 *
 * @param task  the task it is about; null for the case as a whole
 * @param by    name of who did it; null for the product itself
 * @param text  what that person wrote; null for nothing
 * @param facts what else is shown: texts, numbers and booleans under short names
 */
public record StoryView(
        UUID id, NoteKind kind, OffsetDateTime at, UUID task, String by, String text, Map<String, Object> facts) {}
