/**
 * Draws the flow of an SOP as PermenPAN-RB 35/2012 prescribes, for pages, REST and print.
 *
 * <p>Offers {@link id.simpul.sop.chart.SopChart#draw}, a pure function from a document and a format to a
 * {@link id.simpul.sop.chart.Sheet} on which everything has its place; {@link id.simpul.sop.chart.SvgSheet}, the sheet
 * as one SVG; {@link id.simpul.sop.chart.ChartTable}, the sheet as a table for a page; and
 * {@link id.simpul.sop.chart.DrawnCharts}, which keeps the sheets of published versions.
 *
 * <p>Fires no events. Refuses to know cases, people, tenants and storage: it sees a document and, if a case is shown,
 * the state of its steps.
 *
 * <p>How it works: {@code FlowBuilder} reads symbols and lines from the document; {@code Columns}, {@code RowHeights}
 * and {@code Pagination} give the table its shape; {@code Paths} lists the paths a line may take and {@code PathRules}
 * drops those that break a rule by themselves; {@code Router} chooses for each line the cheapest path that agrees with
 * the others ({@code Conflicts}). Lengths are whole numbers, and every tie falls to the lower index.
 */
package id.simpul.sop.chart;
