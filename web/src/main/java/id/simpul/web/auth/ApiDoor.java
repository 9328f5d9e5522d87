package id.simpul.web.auth;

import id.simpul.identity.Acting;
import id.simpul.identity.SessionService;
import id.simpul.identity.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * The door of the API: the bearer token says who it is. Without a valid one the request goes on as nobody, and every
 * service that wants somebody answers 401.
 */
class ApiDoor extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String BEARER = "Bearer ";

    private final transient SessionService sessions;
    private final transient Acting acting;

    ApiDoor(SessionService sessions, Acting acting) {
        this.sessions = sessions;
        this.acting = acting;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<SignedIn> user = Doors.leadsToApi(request) ? bearer(request) : Optional.empty();
        if (user.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try (Acting.Part part = acting.as(user.get())) {
            chain.doFilter(request, response);
        }
    }

    private Optional<SignedIn> bearer(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? sessions.byToken(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }
}
