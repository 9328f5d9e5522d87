package id.simpul.web.auth;

import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.DbRealm;
import id.simpul.identity.Principal;
import id.simpul.identity.SessionService;
import id.simpul.identity.entry.EntryService;
import id.simpul.tenant.TenantContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import org.apache.shiro.SecurityUtils;

/** Signing in to pages, in one step or two, and out of them. */
@RequestScoped
public class PageSession {

    /** How long somebody may look for the phone after the password was right. */
    private static final Duration LOOKING = Duration.ofMinutes(5);

    private static final String HALF = HalfWay.class.getName();

    @Inject
    private HttpServletRequest request;

    @Inject
    private SessionService sessions;

    @Inject
    private CurrentUser current;

    @Inject
    private Doorkeeper doorkeeper;

    @Inject
    private Clock clock;

    /** Whose password was right and whose code is still to come. Nobody is signed in by it. */
    private record HalfWay(Principal principal) implements Serializable {}

    /**
     * Begins a session under a new id, or remembers that only the code is missing.
     *
     * @return whether the session began; else a code is wanted
     * @throws Refusal too many; not signed in, in the same words and time for an unknown user and a wrong password
     */
    public boolean signIn(String username, String password) {
        forgetHalf();
        EntryService.Proof proof = doorkeeper.prove(username, password, null);
        if (proof.codeWanted()) {
            request.getSession();
            // whoever planted the old id must not share what begins now
            request.changeSessionId();
            request.getSession().setAttribute(HALF, new HalfWay(proof.principal()));
            return false;
        }
        begin(proof.principal());
        return true;
    }

    /** Whether the password was right a moment ago and a code would complete the sign-in. */
    public boolean isCodeWanted() {
        return half() != null;
    }

    /**
     * Completes the sign-in.
     *
     * @throws Refusal too many; not signed in when the code does not fit, or it took too long
     */
    public void signIn(String code) {
        Principal half = half();
        if (half == null) {
            throw Refusal.notSignedIn("session.otpLate");
        }
        begin(doorkeeper.proveCode(half, code));
    }

    /** Goes on as the same person after all sessions were ended by something done in this one. */
    public void goOn(Principal principal) {
        begin(principal);
    }

    /** Back to name and password. */
    public void forgetHalf() {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(HALF);
        }
    }

    private void begin(Principal principal) {
        SecurityUtils.getSubject().login(new DbRealm.Proven(principal));
        forgetHalf();
        request.changeSessionId();
        try (TenantContext.Stay stay = TenantContext.enter(principal.tenantId())) {
            sessions.begun(principal);
        }
    }

    private Principal half() {
        HttpSession session = request.getSession(false);
        Object half = session == null ? null : session.getAttribute(HALF);
        return half instanceof HalfWay way
                        && clock.instant().isBefore(way.principal().since().plus(LOOKING))
                ? way.principal()
                : null;
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
