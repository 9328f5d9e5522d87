/**
 * What the designer shows beside a draft: its chart while it is half done, what its times mean, and what was concluded
 * from the paper and the office has not answered yet.
 *
 * <p>Offers {@link id.simpul.sop.design.DesignQuery}; fires no events; refuses to know how drafts are kept.
 */
package id.simpul.sop.design;
