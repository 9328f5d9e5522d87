package id.simpul.web.page.identity;

import id.simpul.core.Refusal;
import id.simpul.identity.AccountService;
import id.simpul.web.auth.PageSession;
import id.simpul.web.face.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;

/** One's own account: who one is here, and the password. */
@Named
@RequestScoped
public class AccountBean {

    @Inject
    @Param(name = "tersimpan")
    private String saved;

    @Inject
    private AccountService accounts;

    @Inject
    private PageSession session;

    private String present;
    private String next;
    private String again;

    public void changePassword() {
        if (next == null || !next.equals(again)) {
            throw Refusal.invalid("account.passwordsDiffer", "/again");
        }
        // all sessions end, and this one begins anew
        session.goOn(accounts.changePassword(present, next));
        Redirect.to("/akun?tersimpan=sandi");
    }

    public void signOutEverywhere() {
        accounts.signOutEverywhere();
        session.signOut();
        Redirect.to("/masuk");
    }

    public boolean isSaved() {
        return "sandi".equals(saved);
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
