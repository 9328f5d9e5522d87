package id.simpul.web.page.identity;

import id.simpul.identity.entry.FactorService;
import id.simpul.web.auth.PageSession;
import id.simpul.web.face.Face;
import id.simpul.web.face.Redirect;
import id.simpul.web.face.When;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/** One's own second factor: begin, scan, confirm; and take it off again. */
@Named
@RequestScoped
public class SecondFactorBean {

    @Inject
    @Param(name = "dilepas")
    private String gone;

    @Inject
    private FactorService factors;

    @Inject
    private PageSession session;

    @Inject
    private When when;

    private String password;
    private String code;
    private String presentPassword;
    private String presentCode;
    private List<String> recoveryCodes = List.of();
    private FactorService.Status status;
    private Optional<FactorService.Proposal> proposal;

    /** What the page offers. */
    public enum State {
        NONE,
        PROPOSED,
        SET,
        /** The recovery codes stand there, this once, and nothing else. */
        JUST_SET
    }

    public State getState() {
        if (!recoveryCodes.isEmpty()) {
            return State.JUST_SET;
        }
        if (status().since() != null) {
            return State.SET;
        }
        return getProposal() == null ? State.NONE : State.PROPOSED;
    }

    public void begin() {
        factors.begin(password);
        Redirect.to("/akun/faktor-kedua");
    }

    /** No redirect follows: the codes are on this answer and nowhere else. */
    public void confirm() {
        FactorService.Enrolled enrolled = factors.confirm(code);
        session.goOn(enrolled.principal());
        recoveryCodes = enrolled.recoveryCodes();
    }

    public void remove() {
        session.goOn(factors.remove(presentPassword, presentCode));
        Redirect.to("/akun/faktor-kedua?dilepas=ya");
    }

    /** The secret to scan; null when none is waiting for its first code. */
    public FactorService.Proposal getProposal() {
        if (proposal == null) {
            proposal = factors.proposal();
        }
        return proposal.orElse(null);
    }

    public String getSince() {
        return status().since() == null
                ? ""
                : Face.say("factor.setSince", when.full(status().since()), status().recoveryCodesLeft());
    }

    /** One sentence for the account's page. */
    public String getSummary() {
        return status().since() == null
                ? Face.say("account.factorNone")
                : Face.say("account.factorSet", status().recoveryCodesLeft());
    }

    private FactorService.Status status() {
        if (status == null) {
            status = factors.status();
        }
        return status;
    }

    public boolean isRemoved() {
        return gone != null;
    }

    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getPresentPassword() {
        return presentPassword;
    }

    public void setPresentPassword(String presentPassword) {
        this.presentPassword = presentPassword;
    }

    public String getPresentCode() {
        return presentCode;
    }

    public void setPresentCode(String presentCode) {
        this.presentCode = presentCode;
    }
}
