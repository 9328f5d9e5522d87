package id.simpul.web.page.identity;

import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.DemoQuery;
import id.simpul.web.auth.PageSession;
import id.simpul.web.face.Face;
import id.simpul.web.face.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
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
    @Param(name = "sandi")
    private String chosen;

    @Inject
    private PageSession session;

    @Inject
    private CurrentUser current;

    @Inject
    private DemoQuery demo;

    private String username;
    private String password;
    private String code;
    private List<DemoQuery.DemoOffice> offices;

    public void signIn() {
        begin(username, password);
    }

    /** Signs in as one of the people offered; their password is no secret. */
    public void signInAs() {
        if (getOffices().stream().flatMap(o -> o.accounts().stream()).anyMatch(a -> a.username()
                .equals(as))) {
            begin(as, DemoQuery.PASSWORD);
        }
    }

    /** Only by a post: an address must not be able to sign somebody in. */
    public boolean isPersonChosen() {
        return as != null && FacesContext.getCurrentInstance().isPostback();
    }

    /** Whom the demonstration offers, by office; nobody in production. */
    public List<DemoQuery.DemoOffice> getOffices() {
        if (offices == null) {
            offices = demo.offices();
        }
        return offices;
    }

    /** The second step: the code of the phone, or a recovery code. */
    public void signInWithCode() {
        try {
            session.signIn(code);
        } catch (Refusal wrong) {
            complain(wrong);
            return;
        }
        Redirect.to(Redirect.safe(from, "/"));
    }

    /** Whether the password was right and the code is still to come. */
    public boolean isCodeWanted() {
        return session.isCodeWanted();
    }

    /** Back to name and password. */
    public void startOver() {
        session.forgetHalf();
    }

    private void begin(String name, String secret) {
        try {
            if (!session.signIn(name, secret)) {
                // the same page now asks for the code
                return;
            }
        } catch (Refusal wrong) {
            complain(wrong);
            return;
        }
        Redirect.to(Redirect.safe(from, "/"));
    }

    /** At sign-in a refusal is not a reason to go to sign-in. */
    private static void complain(Refusal wrong) {
        String sentence = Face.say(wrong.key(), wrong.args().toArray());
        FacesContext context = FacesContext.getCurrentInstance();
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
        if (wrong.retryAfter() != null) {
            context.getExternalContext()
                    .addResponseHeader(
                            "Retry-After", String.valueOf(wrong.retryAfter().toSeconds()));
        }
    }

    /** Somebody who is signed in already has no business here. */
    public void leaveIfKnown() {
        if (current.isPresent()) {
            Redirect.to(Redirect.safe(from, "/"));
        }
    }

    /** Whether a password was just chosen with a link. */
    public boolean isChosen() {
        return chosen != null;
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

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
