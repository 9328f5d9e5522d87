package id.simpul.identity.entry;

import id.simpul.core.WithoutNik;
import id.simpul.identity.AccountKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Whom an admin invites.
 *
 * @param name        as people call them
 * @param handle      first part of the username; the office's short name follows by itself, so that no office takes, or
 *     learns of, another one's names
 * @param position    key of the post to hold; null for none
 * @param from        first day in the post; null for today
 * @param institution whom an institution's user acts for, by name; null for everybody else
 */
public record Invite(
        @NotBlank @Size(max = 100) @WithoutNik String name,

        @NotBlank @Size(max = 60) @Pattern(regexp = "[a-z0-9]([a-z0-9-]*[a-z0-9])?")
        String handle,

        @NotNull AccountKind kind,
        String position,
        LocalDate from,
        @Size(max = 200) @WithoutNik String institution) {}
