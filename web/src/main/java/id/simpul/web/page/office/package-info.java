/**
 * Pages on which offices come to be and are set up: the Ditjen's list of offices and what opens new ones, and an office's
 * own face, numbering, institutions, files and checklist.
 */
package id.simpul.web.page.office;
