package id.simpul.sop.catalogue;

import id.simpul.sop.Inheritance;

/**
 * How an SOP stands to its template.
 *
 * @param inheritance what of the newest version is the template's; null for an SOP of no template
 * @param proposal    null where the template has not moved on, or the office declined
 */
public record TemplateView(Inheritance inheritance, TemplateProposal proposal) {}
