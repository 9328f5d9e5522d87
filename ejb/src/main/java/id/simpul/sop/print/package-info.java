/**
 * Prints an SOP as the form of PermenPAN-RB 35/2012: a page with letterhead and identity, then the pages of the flow.
 *
 * <p>Offers {@link id.simpul.sop.print.PdfSheet#write}, a pure function from a document, its letterhead and a paper to
 * the bytes of a PDF, {@link id.simpul.sop.print.EmblemIntake}, which takes an emblem that can be printed, and {@link id.simpul.sop.print.PrintedSheets}, which keeps what was printed of published versions.
 *
 * <p>Fires no events. Refuses to know cases, people and storage. Every page is drawn as SVG first, by the chart or by
 * {@code IdentityPage}, and {@code PdfDrawing} puts the same rectangles, paths and texts on paper: what a reader of the
 * SVG sees and what is printed cannot differ. The office's emblem alone is read as what it is, a PNG or any SVG that the
 * house keeps ({@code EmblemDrawing}).
 * It is drawn with bounds on its numbers and on the work; a kept one that cannot be drawn is left out.
 */
package id.simpul.sop.print;
