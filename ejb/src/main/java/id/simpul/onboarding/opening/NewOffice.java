package id.simpul.onboarding.opening;

import id.simpul.core.WithoutNik;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * An office to open. Level, zone and name follow from the region.
 *
 * @param code    kode wilayah, which has to be in the list of regions
 * @param slug    short name in sign-in names; null for the region's own
 * @param name    as the region's pages call it; null for the region's name
 * @param admin   name of its first admin
 * @param contact e-mail address to which the invitation is sent by hand
 */
public record NewOffice(
        @NotBlank String code,

        @Size(max = 40) String slug,

        @Size(max = 200) @WithoutNik String name,

        @NotBlank @Size(max = 100) @WithoutNik String admin,

        @NotBlank @Size(max = 100) @WithoutNik String contact) {

    // one character after another, so that a long text is never tried in many ways
    private static final String CODE = "[0-9]{2}(\\.[0-9]{2})?";
    private static final String SLUG = "(?!.*--)[a-z0-9]([a-z0-9-]*[a-z0-9])?";
    private static final String CONTACT = "[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";

    public NewOffice {
        code = stripped(code);
        slug = stripped(slug);
        name = stripped(name);
        admin = stripped(admin);
        contact = stripped(contact);
    }

    /** What is empty was not said. */
    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * The first part that cannot be used, in its shape or by the annotations above, which nobody asks for a line of a
     * file.
     */
    Optional<String> fault() {
        if (code == null || !code.matches(CODE)) {
            return Optional.of("code");
        }
        if (slug != null && (slug.length() > 40 || !slug.matches(SLUG))) {
            return Optional.of("slug");
        }
        if (admin == null || admin.length() > 100 || holdsNik(admin)) {
            return Optional.of("admin");
        }
        boolean reachable =
                contact != null && contact.length() <= 100 && contact.matches(CONTACT) && !holdsNik(contact);
        return reachable ? Optional.empty() : Optional.of("contact");
    }

    private static boolean holdsNik(String text) {
        return !new WithoutNik.Check().isValid(text, null);
    }
}
