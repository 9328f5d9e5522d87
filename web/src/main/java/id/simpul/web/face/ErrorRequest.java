package id.simpul.web.face;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

/**
 * A request that ended on an error page. The page is shown, whatever the request wanted to do; and who has no session
 * gets none for it. Else everybody who mistypes an address would fill the server's memory, and a refused post from
 * another site, which comes without the reader's cookie, would put a new one in its place and so sign the reader out.
 */
class ErrorRequest extends HttpServletRequestWrapper {

    private HttpSession passing;

    ErrorRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    /** Its body is never read: it may be what was refused for its size. */
    @Override
    public Map<String, String[]> getParameterMap() {
        return Map.of();
    }

    @Override
    public String getParameter(String name) {
        return null;
    }

    @Override
    public String[] getParameterValues(String name) {
        return null;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.emptyEnumeration();
    }

    @Override
    public HttpSession getSession() {
        return getSession(true);
    }

    @Override
    public HttpSession getSession(boolean create) {
        HttpSession real = super.getSession(false);
        if (real == null && passing == null && create) {
            passing = new PassingSession(getServletContext());
        }
        return real == null ? passing : real;
    }
}
