/**
 * How pages are reached and how they speak: Indonesian addresses in front of English files, one place that shows a
 * {@code Refusal}, dates and words in the reader's zone and language, the headers every answer carries.
 * Offers beans that every page uses ({@code face}, {@code when}); knows no office's work.
 */
package id.simpul.web.face;
