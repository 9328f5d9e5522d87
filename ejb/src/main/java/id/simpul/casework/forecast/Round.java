package id.simpul.casework.forecast;

/**
 * One time that a case stood at a step.
 *
 * @param minutes working time of the office from its opening to its end
 * @param outcome key of what was chosen
 */
record Round(long minutes, String outcome) {}
