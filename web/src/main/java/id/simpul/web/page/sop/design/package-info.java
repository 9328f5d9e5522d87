/**
 * The designer: a page whose table a script keeps, and the door through which the script reads and keeps the draft. What
 * is right is decided by the rooms behind; the script only moves rows.
 */
package id.simpul.web.page.sop.design;
