/** The page on which an office's admin sees what was done, and proves it. */
package id.simpul.web.page.audit;
