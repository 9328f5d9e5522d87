/** Pages of what people are told: the notices, and what waits on a head's desk. */
package id.simpul.web.page.notice;
