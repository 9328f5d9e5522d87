package id.simpul.identity;

import id.simpul.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.apache.shiro.mgt.DefaultSecurityManager;
import org.apache.shiro.mgt.DefaultSessionStorageEvaluator;
import org.apache.shiro.mgt.DefaultSubjectDAO;
import org.apache.shiro.subject.SimplePrincipalCollection;
import org.apache.shiro.subject.Subject;
import org.apache.shiro.subject.support.SubjectThreadState;

/**
 * Lets a thread act as somebody for a while, without a servlet session: an API request, or a job that plays a part.
 * For that while Shiro's subject, {@link CurrentUser} and the tenant context say the same.
 */
@ApplicationScoped
public class Acting {

    @Inject
    private CurrentUser current;

    @Inject
    private Clock clock;

    private final DefaultSecurityManager manager;

    public Acting() {
        manager = new DefaultSecurityManager(new DbRealm());
        DefaultSessionStorageEvaluator memory = new DefaultSessionStorageEvaluator();
        memory.setSessionStorageEnabled(false);
        DefaultSubjectDAO subjects = new DefaultSubjectDAO();
        subjects.setSessionStorageEvaluator(memory);
        manager.setSubjectDAO(subjects);
    }

    /** Begins acting as somebody, to be closed on the same thread. Needs an active request context. */
    public Part as(SignedIn user) {
        return new Part(user);
    }

    /** The while during which the thread acts as somebody. */
    public final class Part implements AutoCloseable {

        private final SubjectThreadState thread;
        private final TenantContext.Stay stay;

        private Part(SignedIn user) {
            Subject subject = new Subject.Builder(manager)
                    .principals(new SimplePrincipalCollection(user.principal(clock.instant()), "simpul"))
                    .authenticated(true)
                    .sessionCreationEnabled(false)
                    .buildSubject();
            current.enter(user);
            thread = new SubjectThreadState(subject);
            thread.bind();
            stay = TenantContext.enter(user.tenant().id());
        }

        @Override
        public void close() {
            stay.close();
            thread.clear();
            current.leave();
        }
    }
}
