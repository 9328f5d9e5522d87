package id.simpul.web.page.office;

import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.onboarding.settings.SettingsService;
import id.simpul.tenant.Logo;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The own office's emblem by its fingerprint, for whoever is signed in there; another office's is as missing as one that
 * never was. No page: pages are not kept by browsers, and an emblem that is named by what is in it never changes.
 */
@WebServlet("/lambang/*")
public class LogoServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SettingsService settings;

    @Inject
    private transient CurrentUser current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (!current.isPresent() || path == null || !path.matches("/[0-9a-f]{64}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            Logo logo = settings.logo(path.substring(1));
            response.setContentType(logo.mediaType());
            response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
            response.setContentLength(logo.content().length);
            response.getOutputStream().write(logo.content());
        } catch (Refusal e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
