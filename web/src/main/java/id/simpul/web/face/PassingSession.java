package id.simpul.web.face;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;

/** A session that ends with its request and that no cookie tells of. */
class PassingSession implements HttpSession {

    private final ServletContext context;
    private final Map<String, Object> kept = new HashMap<>();

    PassingSession(ServletContext context) {
        this.context = context;
    }

    @Override
    public Object getAttribute(String name) {
        return kept.get(name);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return Collections.enumeration(Map.copyOf(kept).keySet());
    }

    @Override
    public void setAttribute(String name, Object value) {
        kept.put(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        kept.remove(name);
    }

    @Override
    public void invalidate() {
        kept.clear();
    }

    @Override
    public String getId() {
        return "passing";
    }

    @Override
    public boolean isNew() {
        return true;
    }

    @Override
    public ServletContext getServletContext() {
        return context;
    }

    @Override
    public long getCreationTime() {
        return 0;
    }

    @Override
    public long getLastAccessedTime() {
        return 0;
    }

    @Override
    public int getMaxInactiveInterval() {
        return 0;
    }

    @Override
    public void setMaxInactiveInterval(int seconds) {
        // it ends with its request
    }
}
