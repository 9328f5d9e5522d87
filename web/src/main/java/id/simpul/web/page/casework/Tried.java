package id.simpul.web.page.casework;

import id.simpul.core.Refusal;
import id.simpul.sop.SopEdition;
import java.util.List;
import java.util.function.Supplier;

/** Which version of an SOP a page tries out. */
final class Tried {

    private Tried() {}

    /**
     * The number that the address names; where it names none, the version in force, else the newest.
     *
     * @param editions of the SOP, newest first; asked where no number is named
     * @throws Refusal missing when the address names what cannot be a number
     */
    static int number(String version, Supplier<List<SopEdition>> editions) {
        if (version == null) {
            List<SopEdition> all = editions.get();
            return all.stream()
                    .filter(SopEdition::inForce)
                    .findFirst()
                    .orElse(all.get(0))
                    .number();
        }
        if (!version.matches("[1-9][0-9]{0,5}")) {
            throw Refusal.missing("sop.missing");
        }
        return Integer.parseInt(version);
    }
}
