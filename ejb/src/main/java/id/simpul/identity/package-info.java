/**
 * People, the posts they hold, the institutions that apply, and what each may do.
 * Offers {@link id.simpul.identity.CurrentUser} and sign-in; fires {@link id.simpul.identity.SessionBegun},
 * {@link id.simpul.identity.SessionEnded}, {@link id.simpul.identity.PasswordChanged} and
 * {@link id.simpul.identity.PostsChanged}; refuses to know SOPs and cases.
 * With {@code web.auth} it is the only room that touches Shiro.
 */
package id.simpul.identity;
