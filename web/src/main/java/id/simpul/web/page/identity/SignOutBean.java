package id.simpul.web.page.identity;

import id.simpul.web.auth.PageSession;
import id.simpul.web.face.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Signing out, asked for by a post: a link on another page must not be able to do it. */
@Named
@RequestScoped
public class SignOutBean {

    @Inject
    private PageSession session;

    public void signOut() {
        session.signOut();
        Redirect.to("/masuk");
    }
}
