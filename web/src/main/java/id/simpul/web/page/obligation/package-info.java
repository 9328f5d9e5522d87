/** The page of what is owed again and again: data balikan and semester reports. */
package id.simpul.web.page.obligation;
