/** Pages of calendars: an office's own, and the national holidays the Ditjen keeps. */
package id.simpul.web.page.calendar;
