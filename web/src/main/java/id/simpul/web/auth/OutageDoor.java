package id.simpul.web.auth;

import id.simpul.web.Outage;
import id.simpul.web.Rebuff;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jboss.logging.Logger;

/**
 * Stands before the doors that ask the database who somebody is: while it does not answer, everybody is told to come
 * back in a moment, in one sentence and without a page of Java.
 */
class OutageDoor extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(OutageDoor.class);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException thrown) {
            if (!Outage.behind(thrown) || response.isCommitted()) {
                throw thrown;
            }
            LOG.warnf("No answer from the database for %s %s", request.getMethod(), request.getRequestURI());
            response.setHeader("Retry-After", String.valueOf(Outage.RETRY_AFTER.toSeconds()));
            Rebuff.send(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "request.unavailable");
        }
    }
}
