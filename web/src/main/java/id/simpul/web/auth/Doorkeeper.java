package id.simpul.web.auth;

import id.simpul.audit.AuditService;
import id.simpul.core.Refusal;
import id.simpul.identity.DbRealm;
import id.simpul.identity.Principal;
import id.simpul.identity.entry.EntryService;
import id.simpul.identity.entry.SignInAttempt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.apache.shiro.web.mgt.DefaultWebSecurityManager;

/** Asks the entry who somebody is, and keeps Shiro's manager for pages, whose subjects live in the servlet session. */
@ApplicationScoped
public class Doorkeeper {

    @Inject
    private EntryService entry;

    @Inject
    private HttpServletRequest request;

    @Inject
    private AuditService audit;

    private final DefaultWebSecurityManager pages;

    public Doorkeeper() {
        pages = new DefaultWebSecurityManager(new DbRealm());
        // Shiro 2's open faults sit in its remember-me cookie; nobody needs it here
        pages.setRememberMeManager(null);
    }

    DefaultWebSecurityManager pages() {
        return pages;
    }

    /**
     * Checks name, password and the second factor, where there is one, without beginning a session.
     *
     * @param code null when none was given
     * @throws Refusal too many; not signed in, in the same words and time for an unknown user and a wrong password
     */
    public Principal check(String username, String password, String code) {
        EntryService.Proof proof = prove(username, password, code);
        if (proof.codeWanted()) {
            throw Refusal.notSignedIn("session.otpRequired");
        }
        return proof.principal();
    }

    EntryService.Proof prove(String username, String password, String code) {
        return told(username, () -> entry.prove(new SignInAttempt(username, password, code, request.getRemoteAddr())));
    }

    Principal proveCode(Principal principal, String code) {
        return told(principal.username(), () -> entry.proveCode(principal, code, request.getRemoteAddr()));
    }

    /** A failure is recorded; a wait that was imposed is not, for the failures before it are. */
    private <T> T told(String username, Supplier<T> proof) {
        try {
            return proof.get();
        } catch (Refusal no) {
            if (no.kind() == Refusal.Kind.NOT_SIGNED_IN) {
                audit.signInFailed(username, no.key());
            }
            throw no;
        }
    }
}
