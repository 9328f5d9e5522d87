/**
 * What offices show each other: SOPs they released, and the templates among them, which are those of the national office.
 * Offers {@link id.simpul.sop.catalogue.CatalogueService}, {@link id.simpul.sop.catalogue.CatalogueQuery},
 * {@link id.simpul.sop.catalogue.TemplateService} and {@link id.simpul.sop.catalogue.UsageQuery}; finds the templates that
 * files name as their base; fires {@link id.simpul.sop.catalogue.SopReleased},
 * {@link id.simpul.sop.catalogue.SopRecalled}, {@link id.simpul.sop.catalogue.TemplateAccepted} and
 * {@link id.simpul.sop.catalogue.TemplateDeclined}; hears {@link id.simpul.sop.SopPublished}. It refuses to know who may be
 * named in an office's SOP: the officials' NIP never gets here.
 */
package id.simpul.sop.catalogue;
