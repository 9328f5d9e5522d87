/**
 * Simpul as its users meet it: over HTTP and in a browser, on the real server with a real PostgreSQL.
 *
 * <p>{@link id.simpul.acceptance.ApiTest} and {@link id.simpul.acceptance.BrowserTest} are what a test extends;
 * {@link id.simpul.acceptance.Simpul} is the one server they share and {@link id.simpul.acceptance.SqlCount} counts what
 * a request costs the database.
 */
package id.simpul.acceptance;
