/**
 * People, the posts they hold, the institutions that apply, and what each may do.
 * Offers {@link id.simpul.identity.CurrentUser} and sign-in; fires nothing; refuses to know SOPs and cases.
 * With {@code web.auth} it is the only room that touches Shiro.
 */
package id.simpul.identity;
