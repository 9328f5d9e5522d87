package id.simpul.casework;

import id.simpul.sop.Step;
import java.util.UUID;

/**
 * What a migration would do with a case.
 *
 * @param step    where it stands
 * @param becomes where it would go; null when it cannot
 * @param clock   what would become of the step's clock; null when it cannot go
 * @param refused key of the reason why it cannot go; null when it can
 */
public record MigrationCase(
        UUID id, String number, String title, Place step, Place becomes, ClockRule clock, String refused) {

    /** A step by its key and its printed number. */
    public record Place(String key, String no, String uraian) {

        static Place of(Step step) {
            return new Place(step.key(), step.no(), step.uraian());
        }
    }
}
