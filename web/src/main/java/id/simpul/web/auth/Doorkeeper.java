package id.simpul.web.auth;

import id.simpul.core.Refusal;
import id.simpul.identity.DbRealm;
import id.simpul.identity.Principal;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.shiro.authc.AuthenticationException;
import org.apache.shiro.authc.UsernamePasswordToken;
import org.apache.shiro.mgt.DefaultSecurityManager;
import org.apache.shiro.mgt.DefaultSessionStorageEvaluator;
import org.apache.shiro.mgt.DefaultSubjectDAO;
import org.apache.shiro.subject.SimplePrincipalCollection;
import org.apache.shiro.subject.Subject;
import org.apache.shiro.web.mgt.DefaultWebSecurityManager;

/**
 * Keeps Shiro's two managers: one for pages, whose subjects live in the servlet session, and one for the API, which
 * knows neither sessions nor cookies.
 */
@ApplicationScoped
public class Doorkeeper {

    private final DefaultWebSecurityManager pages;
    private final DefaultSecurityManager api;

    public Doorkeeper() {
        DbRealm realm = new DbRealm();
        pages = new DefaultWebSecurityManager(realm);
        // Shiro 2's open faults sit in its remember-me cookie; nobody needs it here
        pages.setRememberMeManager(null);
        api = new DefaultSecurityManager(realm);
        DefaultSessionStorageEvaluator memory = new DefaultSessionStorageEvaluator();
        memory.setSessionStorageEnabled(false);
        DefaultSubjectDAO subjects = new DefaultSubjectDAO();
        subjects.setSessionStorageEvaluator(memory);
        api.setSubjectDAO(subjects);
    }

    DefaultWebSecurityManager pages() {
        return pages;
    }

    /** A subject for one API request and nothing after it. */
    Subject subjectOf(Principal principal) {
        return new Subject.Builder(api)
                .principals(new SimplePrincipalCollection(principal, "simpul"))
                .authenticated(true)
                .sessionCreationEnabled(false)
                .buildSubject();
    }

    /**
     * Checks a password.
     *
     * @throws Refusal not signed in, in the same words and time for an unknown user and a wrong password
     */
    public Principal check(String username, String password) {
        try {
            return api.authenticate(token(username, password)).getPrincipals().oneByType(Principal.class);
        } catch (AuthenticationException e) {
            throw Refusal.notSignedIn("session.wrong");
        }
    }

    static UsernamePasswordToken token(String username, String password) {
        String name = username == null ? "" : username.strip().toLowerCase(java.util.Locale.ROOT);
        return new UsernamePasswordToken(name, password == null ? "" : password);
    }
}
