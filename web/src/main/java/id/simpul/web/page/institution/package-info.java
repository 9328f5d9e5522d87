/** Pages for what an institution sees of its cases. */
package id.simpul.web.page.institution;
