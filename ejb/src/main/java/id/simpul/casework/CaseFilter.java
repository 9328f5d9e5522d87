package id.simpul.casework;

/**
 * Which cases somebody asks for; null means any.
 *
 * @param q       part of number, title or institution, in any case
 * @param overdue true: only cases with an open task past its deadline
 * @param sop     code of an SOP
 */
public record CaseFilter(CaseState state, String q, Boolean overdue, String sop) {

    public CaseFilter {
        q = q == null || q.isBlank() ? null : q.strip();
        sop = sop == null || sop.isBlank() ? null : sop;
    }
}
