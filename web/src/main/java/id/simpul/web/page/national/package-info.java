/** Pages for the Ditjen's inbox. */
package id.simpul.web.page.national;
