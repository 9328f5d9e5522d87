package id.simpul.web.auth;

import id.simpul.identity.Acting;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.SessionService;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;

/**
 * Puts the doors in place in a fixed order, behind the headers of {@code web.xml}: Shiro's session, then who the
 * session belongs to for pages, or who holds the token for the API. URL chains are not used: services check rights.
 */
@WebListener
public class Doors implements ServletContextListener {

    /** Everything below it takes bearer tokens and knows no cookie. */
    private static final String API = "/api/";

    @Inject
    private Doorkeeper doorkeeper;

    @Inject
    private SessionService sessions;

    @Inject
    private CurrentUser current;

    @Inject
    private Acting acting;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        add(context, "outageDoor", new OutageDoor());
        add(context, "session", new SessionFilter(doorkeeper.pages()));
        add(context, "pageDoor", new PageDoor(sessions, current));
        add(context, "apiDoor", new ApiDoor(sessions, acting));
    }

    private static void add(ServletContext context, String name, Filter filter) {
        context.addFilter(name, filter).addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
    }

    static boolean leadsToApi(HttpServletRequest request) {
        return path(request).startsWith(API);
    }

    /** Files of the face: the same for everybody, so nobody is asked for. */
    static boolean leadsToFile(HttpServletRequest request) {
        return path(request).startsWith("/jakarta.faces.resource/");
    }

    /**
     * The path as the server understood it when it chose a servlet. The raw address would let {@code /%61pi/v1} reach the
     * API past the API's door, with a cookie.
     */
    static String path(HttpServletRequest request) {
        String below = request.getPathInfo();
        return below == null ? request.getServletPath() : request.getServletPath() + below;
    }
}
