package id.simpul.casework;

import java.util.List;

/**
 * What a migration would do: every running case of the old version.
 *
 * @param refused how many of them cannot go over; with any, the whole act is refused
 */
public record MigrationPreview(String sop, int from, int to, long refused, List<MigrationCase> cases) {}
