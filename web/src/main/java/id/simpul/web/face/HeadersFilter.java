package id.simpul.web.face;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Puts the security headers on every answer, also on errors and files. First in {@code web.xml}, so that no later
 * filter can answer without them.
 */
public class HeadersFilter implements Filter {

    private static final String CSP = "Content-Security-Policy";
    private static final String RESOURCES = "/jakarta.faces.resource";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = new OnePolicy((HttpServletResponse) response);
        answer.setHeader(CSP, http.getServletContext().getInitParameter("primefaces.CSP_POLICY"));
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("X-Frame-Options", "DENY");
        answer.setHeader("Referrer-Policy", "same-origin");
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        answer.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (http.isSecure()) {
            answer.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        // the servlet that will answer, not the address as typed: "/jakarta.faces.resource/../meja" is a page
        if (!http.getServletPath().equals(RESOURCES)) {
            answer.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, answer);
    }

    /**
     * PrimeFaces adds its policy with this page's nonce to the one already there. Browsers enforce both, and ours knows
     * no nonce: so the later one has to replace the earlier.
     */
    private static final class OnePolicy extends HttpServletResponseWrapper {

        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (name.equalsIgnoreCase(CSP)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
