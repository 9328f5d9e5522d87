package id.simpul.onboarding.opening;

import java.time.Instant;

/**
 * A link for the first admin of an office, to hand over this once.
 *
 * @param name    of the office
 * @param admin   whom it is for, as the list calls them
 * @param contact whom to write to
 * @param link    code of the link with which the admin chooses a password
 * @param until   when it ends
 */
public record AdminLink(String code, String name, String admin, String contact, String link, Instant until) {}
