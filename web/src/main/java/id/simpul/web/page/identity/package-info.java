/** Pages for signing in and out, and one's own account. */
package id.simpul.web.page.identity;
