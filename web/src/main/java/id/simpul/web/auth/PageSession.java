package id.simpul.web.auth;

import id.simpul.audit.AuditService;
import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Principal;
import id.simpul.identity.SessionService;
import id.simpul.tenant.TenantContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.shiro.SecurityUtils;
import org.apache.shiro.authc.IncorrectCredentialsException;
import org.apache.shiro.subject.Subject;

/** Signing in to pages and out of them. */
@RequestScoped
public class PageSession {

    @Inject
    private HttpServletRequest request;

    @Inject
    private SessionService sessions;

    @Inject
    private CurrentUser current;

    @Inject
    private AuditService audit;

    /**
     * Begins a session under a new id.
     *
     * @throws Refusal not signed in, in the same words and time for an unknown user and a wrong password
     */
    public void signIn(String username, String password) {
        Subject subject = SecurityUtils.getSubject();
        try {
            subject.login(Doorkeeper.token(username, password));
        } catch (IncorrectCredentialsException e) {
            audit.signInFailed(username);
            throw Refusal.notSignedIn("session.wrong");
        }
        // whoever planted the old id must not share what begins now
        request.changeSessionId();
        Principal principal = (Principal) subject.getPrincipal();
        try (TenantContext.Stay stay = TenantContext.enter(principal.tenantId())) {
            sessions.begun(principal);
        }
    }

    /** Ends the session and forgets all it held. */
    public void signOut() {
        if (current.isPresent()) {
            sessions.ended();
        }
        SecurityUtils.getSubject().logout();
        if (request.getSession(false) != null) {
            request.getSession().invalidate();
        }
    }
}
