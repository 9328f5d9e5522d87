/** Pages for an office's SOPs as PermenPAN-RB sheets. */
package id.simpul.web.page.sop;
