package id.simpul.web.auth;

import id.simpul.identity.CurrentUser;
import id.simpul.identity.Duty;
import id.simpul.identity.Principal;
import id.simpul.identity.SessionService;
import id.simpul.identity.SignedIn;
import id.simpul.tenant.TenantContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.shiro.SecurityUtils;
import org.apache.shiro.subject.Subject;

/**
 * The door of pages: reads afresh who the session belongs to, works in that office's name, and shows everybody else
 * to sign-in, remembering where they wanted to go.
 */
class PageDoor extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient SessionService sessions;
    private final transient CurrentUser current;

    PageDoor(SessionService sessions, CurrentUser current) {
        this.sessions = sessions;
        this.current = current;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // of whoever it is, also at the API: what is done and what is refused is recorded with it
        current.cameFrom(request.getRemoteAddr());
        if (Doors.leadsToApi(request) || Doors.leadsToFile(request)) {
            chain.doFilter(request, response);
            return;
        }
        if (fromElsewhere(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Optional<SignedIn> user = signedIn(SecurityUtils.getSubject());
        if (user.isPresent()) {
            current.enter(user.get());
            Optional<String> first = due(user.get().duty(), request);
            if (first.isPresent()) {
                send(request, response, first.get());
                return;
            }
            try (TenantContext.Stay stay =
                    TenantContext.enter(user.get().tenant().id())) {
                chain.doFilter(request, response);
            }
        } else if (isPublic(request)) {
            chain.doFilter(request, response);
        } else {
            showToSignIn(request, response);
        }
    }

    private Optional<SignedIn> signedIn(Subject subject) {
        if (!(subject.getPrincipal() instanceof Principal principal)) {
            return Optional.empty();
        }
        Optional<SignedIn> user = sessions.byPrincipal(principal);
        if (user.isEmpty()) {
            subject.logout();
        }
        return user;
    }

    /** Another site's page may link here, but not post here; this also guards the sign-in form. */
    private static boolean fromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return "POST".equals(request.getMethod())
                && site != null
                && !site.equals("same-origin")
                && !site.equals("none");
    }

    /** The page on which somebody has to do something before anything else, unless the request leads there already. */
    private static Optional<String> due(Duty duty, HttpServletRequest request) {
        String page =
                switch (duty) {
                    case NONE -> null;
                    case FACTOR -> "/akun/faktor-kedua";
                    case PASSWORD -> "/akun";
                };
        String path = Doors.path(request);
        boolean open = path.equals(page) || path.equals("/keluar") || path.startsWith("/galat/");
        return Optional.ofNullable(page).filter(p -> !open);
    }

    /** Public pages, and whatever no person looks at: it will be a file or a 404. */
    private static boolean isPublic(HttpServletRequest request) {
        String path = Doors.path(request);
        String accepted = request.getHeader("Accept");
        boolean page = isAjax(request) || accepted != null && accepted.contains("text/html");
        return !page
                || path.equals("/")
                || path.equals("/masuk")
                || path.equals("/lupa-sandi")
                || path.startsWith("/undangan/")
                || path.startsWith("/galat/")
                || path.startsWith("/openapi");
    }

    private static boolean isAjax(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    private static void showToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = request.getQueryString();
        String address =
                request.getRequestURI().substring(request.getContextPath().length());
        String wanted = address + (query == null ? "" : "?" + query);
        send(request, response, "/masuk?dari=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, String address)
            throws IOException {
        String target = request.getContextPath() + address;
        if (isAjax(request)) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                            + target.replace("&", "&amp;") + "\"/></partial-response>");
        } else {
            response.sendRedirect(target);
        }
    }
}
