package id.simpul.web.face;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;

/** What a person chose for this browser. Kept in cookies, since it is needed before anybody has signed in. */
enum Choice {
    /** {@code light}, {@code dark}, or nothing: as the device has it. */
    THEME("simpul-theme", "light|dark"),
    /** {@code en}, or nothing: Indonesian. */
    LANGUAGE("simpul-language", "en|id");

    private final String cookie;
    private final String allowed;

    Choice(String cookie, String allowed) {
        this.cookie = cookie;
        this.allowed = allowed;
    }

    /** The value chosen, or an empty text. Anything but a known value counts as no choice. */
    String of(FacesContext context) {
        Object found = context.getExternalContext().getRequestCookieMap().get(cookie);
        String value = found instanceof Cookie c ? c.getValue() : "";
        return value.matches(allowed) ? value : "";
    }
}
