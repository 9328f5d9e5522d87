/**
 * Opens new offices: one at a time or from a file with a line each. An office that was opened has its posts, a calendar,
 * an SOP in force from the template, and an invited admin. Offers {@link id.simpul.onboarding.opening.OpeningService},
 * {@link id.simpul.onboarding.opening.ImportService}, {@link id.simpul.onboarding.opening.AdminLinkService} and
 * {@link id.simpul.onboarding.opening.OfficeQuery} to the Ditjen's admin; fires
 * {@link id.simpul.onboarding.opening.OfficeOpened} in the office that is made. It refuses to look into an office that
 * has people of its own.
 */
package id.simpul.onboarding.opening;
