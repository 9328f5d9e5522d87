/** Pages for the worklist, cases and the case's own page with its jalur. */
package id.simpul.web.page.casework;
