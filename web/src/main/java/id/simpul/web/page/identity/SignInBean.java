package id.simpul.web.page.identity;

import id.simpul.core.Mode;
import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.web.auth.PageSession;
import id.simpul.web.face.Face;
import id.simpul.web.face.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;

/** Signing in: by name and password, or in a demonstration as one of the people offered. */
@Named
@RequestScoped
public class SignInBean {

    @Inject
    @Param(name = "dari")
    private String from;

    /** Whom a button of the demonstration was pressed for. */
    @Inject
    @Param(name = "sebagai")
    private String as;

    @Inject
    private PageSession session;

    @Inject
    private CurrentUser current;

    @Inject
    private Mode mode;

    private String username;
    private String password;

    public void signIn() {
        begin(username, password);
    }

    /** Signs in as one of the people offered; their password is no secret. */
    public void signInAs() {
        if (mode.demo()) {
            begin(as, DemoBean.PASSWORD);
        }
    }

    public boolean isPersonChosen() {
        return as != null;
    }

    private void begin(String name, String secret) {
        try {
            session.signIn(name, secret);
        } catch (Refusal wrong) {
            // at sign-in a refusal is not a reason to go to sign-in
            FacesContext.getCurrentInstance()
                    .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, Face.say(wrong.key()), null));
            return;
        }
        Redirect.to(Redirect.safe(from, "/"));
    }

    /** Somebody who is signed in already has no business here. */
    public void leaveIfKnown() {
        if (current.isPresent()) {
            Redirect.to(Redirect.safe(from, "/"));
        }
    }

    public boolean isReturning() {
        return from != null && !from.equals("/");
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
