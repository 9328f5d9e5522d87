package id.simpul.web.face;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import java.util.Locale;
import java.util.Map;

/** Keeps a page on the address it was asked by, also when it posts to itself, and lets people choose their language. */
public class FaceViewHandler extends ViewHandlerWrapper {

    public FaceViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        Map<String, Object> request = context.getExternalContext().getRequestMap();
        Object asked = request.get(RequestDispatcher.FORWARD_REQUEST_URI);
        boolean itself = context.getViewRoot() != null
                && viewId.equals(context.getViewRoot().getViewId());
        if (asked == null || !itself) {
            return super.getActionURL(context, viewId);
        }
        Object query = request.get(RequestDispatcher.FORWARD_QUERY_STRING);
        return query == null ? asked.toString() : asked + "?" + query;
    }

    /** Indonesian, unless this person once chose English: an office's browser speaks English by accident. */
    @Override
    public Locale calculateLocale(FacesContext context) {
        return Choice.LANGUAGE.of(context).equals("en") ? Locale.ENGLISH : new Locale("id");
    }
}
