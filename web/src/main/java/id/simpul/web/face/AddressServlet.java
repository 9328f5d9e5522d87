package id.simpul.web.face;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Hands a request for an address to the page behind it; the variable parts become request parameters. */
class AddressServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient List<Address> addresses;

    AddressServlet(List<Address> addresses) {
        this.addresses = addresses;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        for (Address address : addresses) {
            Optional<Map<String, String>> values = address.match(path);
            if (values.isPresent()) {
                request.getRequestDispatcher(address.view() + query(values.get()))
                        .forward(address.error() ? new ErrorRequest(request) : request, response);
                return;
            }
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private static String query(Map<String, String> values) {
        return values.isEmpty()
                ? ""
                : values.entrySet().stream()
                        .map(v -> v.getKey() + "=" + URLEncoder.encode(v.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
