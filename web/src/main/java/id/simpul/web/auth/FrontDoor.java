package id.simpul.web.auth;

import id.simpul.web.Rebuff;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/**
 * The first door: turns away what no client of ours would send, before anybody is asked who they are. Hosts that are not
 * ours, methods that neither pages nor the API know, bodies that are larger than anything we take,
 * addresses that begin nowhere.
 */
class FrontDoor extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> PAGES = Set.of("GET", "HEAD", "POST");
    private static final Set<String> API = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** The server's own limit lies higher: it can only hang up, and nobody learns why from that. */
    private static final long LARGEST = 10L * 1024 * 1024;

    private final transient Hosts hosts;

    FrontDoor(Hosts hosts) {
        this.hosts = hosts;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean api = Doors.leadsToApi(request);
        if (api) {
            Rebuff.towardsApi(request);
        }
        if (!hosts.know(request)) {
            Rebuff.send(request, response, 421);
        } else if (!(api ? API : PAGES).contains(request.getMethod())) {
            response.setHeader(
                    "Allow",
                    String.join(", ", (api ? API : PAGES).stream().sorted().toList()));
            Rebuff.send(request, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (nulIn(request.getRequestURI()) || nulIn(request.getQueryString())) {
            Rebuff.send(request, response, HttpServletResponse.SC_BAD_REQUEST);
        } else if (request.getContentLengthLong() > LARGEST) {
            Rebuff.send(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (!api && request.getMethod().equals("POST") && request.getContentLengthLong() < 0) {
            // a form in pieces, which no browser sends, would be read before anybody has counted it
            Rebuff.send(request, response, HttpServletResponse.SC_LENGTH_REQUIRED);
        } else if (!api && request.getContentType() != null && !isForm(request.getContentType()) && !isFile(request)) {
            Rebuff.send(request, response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The one character that no row holds, and that no address of ours has. */
    private static boolean nulIn(String encoded) {
        return encoded != null && encoded.contains("%00");
    }

    /** A file, to the one place below the pages that takes some; no form of another site can send this type. */
    private static boolean isFile(HttpServletRequest request) {
        return Doors.path(request).equals("/admin/berkas-sop")
                && request.getContentType().equalsIgnoreCase("application/octet-stream");
    }

    /** What the pages' forms send. */
    private static boolean isForm(String type) {
        return type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }
}
