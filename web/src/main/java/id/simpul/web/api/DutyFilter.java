package id.simpul.web.api;

import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Duty;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Whoever has to do something on the pages first, such as setting up a second factor, may only leave. */
@Provider
public class DutyFilter implements ContainerRequestFilter {

    @Inject
    private CurrentUser current;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean leaving = request.getUriInfo().getPath().endsWith("session");
        if (current.isPresent() && current.get().duty() != Duty.NONE && !leaving) {
            throw Refusal.notAllowed(current.get().duty().refusal());
        }
    }
}
