package id.simpul.web.page.identity;

import id.simpul.core.Refusal;
import id.simpul.identity.entry.InvitationService;
import id.simpul.web.face.Face;
import id.simpul.web.face.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/** Choosing a password with a link. What is no open link looks the same, whatever it once was. */
@Named
@RequestScoped
public class InvitationBean {

    @Inject
    @Param(name = "kode")
    private String code;

    @Inject
    private InvitationService invitations;

    private Optional<InvitationService.Guest> guest;
    private String password;
    private String again;

    public void choose() {
        if (password == null || !password.equals(again)) {
            throw Refusal.invalid("account.passwordsDiffer", "/again");
        }
        invitations.accept(code, password);
        Redirect.to("/masuk?sandi=baru");
    }

    /** Whom the link is for; null when it is not open. */
    public InvitationService.Guest getGuest() {
        if (guest == null) {
            guest = code == null ? Optional.empty() : invitations.guest(code);
        }
        return guest.orElse(null);
    }

    public String getWelcome() {
        InvitationService.Guest known = getGuest();
        return Face.say(
                known.reset() ? "invitation.reset" : "invitation.welcome",
                known.name(),
                known.office(),
                known.username());
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
