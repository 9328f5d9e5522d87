/**
 * Tells people what has come to them: a task, one that was returned, the Ditjen's answer, a deadline near or past.
 * Offers {@link id.simpul.notice.NoticeQuery}, {@link id.simpul.notice.NoticeService} and the escalation that visits
 * offices by itself; hears {@link id.simpul.casework.CaseMoved} and what falls due; refuses to decide anything: a
 * notice points to a case and changes none.
 */
package id.simpul.notice;
