/**
 * What people and other systems see: pages, the REST API, the doors both come in by, and the words all three speak.
 * Offers nothing to the rooms behind it; refuses to know their rows.
 */
package id.simpul.web;
