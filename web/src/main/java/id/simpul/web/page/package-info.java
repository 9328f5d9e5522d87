/**
 * The beans behind pages: each holds what a person typed and makes one call. Page and bean mirror each other's path:
 * {@code casework/case.xhtml} and {@code page.casework.CaseBean}.
 */
package id.simpul.web.page;
