/**
 * The office's SOPs as documents: read and checked from files, versioned, drawn, written back.
 * Offers {@link id.simpul.sop.SopDocument} and its versions, drafts and what their texts replaced; fires {@link id.simpul.sop.SopDrafted} and
 * {@link id.simpul.sop.SopPublished}; refuses to know cases and tasks: how many run on a
 * version is counted above.
 */
package id.simpul.sop;
