/**
 * Who is at the door: sessions of pages and bearer tokens of the API, both ending in
 * {@link id.simpul.identity.CurrentUser} and the tenant context. With {@code identity} the only place that touches
 * Shiro.
 */
package id.simpul.web.auth;
