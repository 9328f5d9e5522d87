/** Pages for what offices show each other, and how far they are from the national templates. */
package id.simpul.web.page.sop.catalogue;
