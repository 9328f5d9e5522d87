/**
 * SOPs as files: the sheet, the chart, our own format, and BPMN 2.0 for modellers.
 *
 * <p>Offers {@link id.simpul.sop.exchange.SopFileQuery}, a version in any {@link id.simpul.sop.exchange.FileForm}.
 *
 * <p>Fires no events. Refuses to know cases and storage.
 */
package id.simpul.sop.exchange;
