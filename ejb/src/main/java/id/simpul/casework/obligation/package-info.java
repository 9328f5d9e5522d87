/**
 * What is owed again and again after a case: data balikan, reports for a semester. Offers
 * {@link id.simpul.casework.obligation.ObligationService} and {@link id.simpul.casework.obligation.ObligationQuery};
 * hears {@link id.simpul.casework.CaseMoved}, fires {@link id.simpul.casework.obligation.ObligationReceived},
 * {@link id.simpul.casework.obligation.ObligationWarned}, {@link id.simpul.casework.obligation.ObligationStopped} and
 * {@link id.simpul.casework.obligation.ObligationDue}; refuses to know what follows a warning: closing an access is
 * the Ditjen's.
 */
package id.simpul.casework.obligation;
