/**
 * The Ditjen's desk: what offices sent and what was answered.
 * Hears {@link id.simpul.casework.SubmissionDue} and {@link id.simpul.casework.CaseWithdrawn}; offers
 * {@link id.simpul.national.SubmissionQuery}, {@link id.simpul.national.SubmissionService} and, for how offices stand with
 * what recurs, {@link id.simpul.national.OwedQuery}; fires {@link id.simpul.national.OwedRead},
 * {@link id.simpul.national.SubmissionAnswered} and {@link id.simpul.national.SubmissionRead}; refuses to know an
 * office's inner walk: it keeps what was sent, not the live case.
 */
package id.simpul.national;
