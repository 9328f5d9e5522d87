/**
 * SOPs as files: the sheet, the chart, our own format, BPMN 2.0 for modellers, and spreadsheets.
 *
 * <p>Offers {@link id.simpul.sop.exchange.SopFileQuery}, a version in any {@link id.simpul.sop.exchange.FileForm};
 * {@link id.simpul.sop.exchange.SopFileService} brings files in, as drafts, with what could not be carried.
 *
 * <p>Fires no events. Refuses to know cases and storage.
 */
package id.simpul.sop.exchange;
