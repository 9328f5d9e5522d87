package id.simpul.web.page.office;

import id.simpul.web.face.Face;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

/** What these pages say after an act. */
final class Said {

    private Said() {}

    /** A sentence above the page: it is done. */
    static void done(String key, Object... args) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, Face.say(key, args), null));
    }

    /** The whole address of an invitation, to hand over. */
    static String link(HttpServletRequest request, String code) {
        String here = request.getRequestURL().toString();
        String site = here.substring(0, here.length() - request.getRequestURI().length());
        return site + request.getContextPath() + "/undangan/" + code;
    }
}
