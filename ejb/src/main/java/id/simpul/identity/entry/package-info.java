/**
 * How people get in and stay safe: sign-in with its throttle, the second factor, invitations and password resets.
 * Offers {@link id.simpul.identity.entry.EntryService}, {@link id.simpul.identity.entry.FactorService},
 * {@link id.simpul.identity.entry.InvitationService} and {@link id.simpul.identity.entry.PeopleService}; fires what
 * happened to an account; refuses to know sessions, pages and mail. There is no mail yet: an invitation's link is shown
 * once to the admin who made it, to be handed over.
 */
package id.simpul.identity.entry;
