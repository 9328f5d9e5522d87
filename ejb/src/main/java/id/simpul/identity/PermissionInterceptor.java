package id.simpul.identity;

import id.simpul.core.Refusal;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import org.apache.shiro.SecurityUtils;
import org.apache.shiro.UnavailableSecurityManagerException;
import org.apache.shiro.authz.annotation.RequiresPermissions;
import org.apache.shiro.subject.Subject;

/**
 * Makes {@code @RequiresPermissions} hold on every EJB: the container ignores Shiro's annotation by itself, so this
 * stands as the default interceptor in {@code ejb-jar.xml}.
 */
public class PermissionInterceptor {

    @Inject
    private CurrentUser current;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        RequiresPermissions required = call.getMethod().getAnnotation(RequiresPermissions.class);
        if (required != null) {
            Subject subject = subject();
            if (subject == null || subject.getPrincipal() == null) {
                throw Refusal.notSignedIn("session.required");
            }
            requireNothingDue();
            if (!subject.isPermittedAll(required.value())) {
                throw Refusal.notAllowed("permission.missing");
            }
        }
        return call.proceed();
    }

    /** Doors send such a person to the page; this holds for whatever a door forgets. */
    private void requireNothingDue() {
        if (current.isPresent() && current.get().duty() != Duty.NONE) {
            throw Refusal.notAllowed(current.get().duty().refusal());
        }
    }

    private static Subject subject() {
        try {
            return SecurityUtils.getSubject();
        } catch (UnavailableSecurityManagerException e) {
            // no security manager on this thread: a worker or the loader, which holds no rights
            return null;
        }
    }
}
