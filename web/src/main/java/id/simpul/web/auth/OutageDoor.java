package id.simpul.web.auth;

import id.simpul.core.Json;
import id.simpul.web.Outage;
import id.simpul.web.Words;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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
            if (Doors.leadsToApi(request)) {
                problem(request, response);
            } else {
                response.setHeader("Retry-After", String.valueOf(Outage.RETRY_AFTER.toSeconds()));
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
        }
    }

    private static void problem(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = request.getHeader("Accept-Language") == null ? Words.INDONESIAN : request.getLocale();
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("status", HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        problem.put("title", Words.say(language, "status.503"));
        problem.put("detail", Words.say(language, "request.unavailable"));
        problem.put("code", "request.unavailable");
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", String.valueOf(Outage.RETRY_AFTER.toSeconds()));
        response.setContentType("application/problem+json");
        response.getOutputStream().write(Json.mapper().writeValueAsBytes(problem));
    }
}
