package id.simpul.onboarding.settings;

import id.simpul.core.WithoutNik;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What is said of a post.
 *
 * @param name      as the office calls it
 * @param signs     whether its holder signs letters for the office
 * @param reportsTo key of the post that hears when this one is late; null for the first that signs
 */
public record OfficePost(
        @NotBlank @Size(max = 200) @WithoutNik String name,
        boolean signs,
        @Size(max = 60) String reportsTo) {

    public OfficePost {
        name = name == null ? null : name.strip();
        reportsTo = reportsTo == null || reportsTo.isBlank() ? null : reportsTo.strip();
    }
}
