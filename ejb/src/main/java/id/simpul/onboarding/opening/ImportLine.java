package id.simpul.onboarding.opening;

import java.util.List;

/** A line of a file that names an office to open. @param line its number in the file, from 1 */
record ImportLine(int line, NewOffice office) {

    /** What an import has to do, and what cannot be done. */
    record Sheet(List<ImportLine> lines, List<ImportProblem> problems, int present) {}
}
