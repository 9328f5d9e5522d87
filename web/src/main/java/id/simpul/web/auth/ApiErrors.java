package id.simpul.web.auth;

import id.simpul.web.Rebuff;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Errors that the server itself says below the API's address: a problem there too, never a page. */
class ApiErrors extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!Rebuff.leadsToApi(request)) {
            chain.doFilter(request, response);
        } else if (response.getStatus() >= 500) {
            Rebuff.send(request, response, 500, "request.failedUnnumbered");
        } else {
            Rebuff.send(request, response, response.getStatus());
        }
    }
}
