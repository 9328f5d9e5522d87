package id.simpul.web.auth;

import id.simpul.audit.AuditService;
import id.simpul.core.Refusal;
import id.simpul.identity.Acting;
import id.simpul.identity.DbRealm;
import id.simpul.identity.Principal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.apache.shiro.authc.IncorrectCredentialsException;
import org.apache.shiro.authc.UsernamePasswordToken;
import org.apache.shiro.web.mgt.DefaultWebSecurityManager;

/** Checks passwords, and keeps Shiro's manager for pages, whose subjects live in the servlet session. */
@ApplicationScoped
public class Doorkeeper {

    @Inject
    private Acting acting;

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
     * Checks a password without beginning a session.
     *
     * @throws Refusal not signed in, in the same words and time for an unknown user and a wrong password
     */
    public Principal check(String username, String password) {
        try {
            return acting.authenticate(token(username, password));
        } catch (IncorrectCredentialsException e) {
            audit.signInFailed(username);
            throw Refusal.notSignedIn("session.wrong");
        }
    }

    static UsernamePasswordToken token(String username, String password) {
        String name = username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
        return new UsernamePasswordToken(name, password == null ? "" : password);
    }
}
