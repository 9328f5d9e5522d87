package id.simpul.web.auth;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.shiro.web.mgt.DefaultWebSecurityManager;
import org.apache.shiro.web.servlet.AbstractShiroFilter;

/** Binds the subject of the servlet session to the thread; the API and the face's files have none. */
class SessionFilter extends AbstractShiroFilter {

    SessionFilter(DefaultWebSecurityManager manager) {
        setSecurityManager(manager);
    }

    @Override
    protected boolean isEnabled(ServletRequest request, ServletResponse response) {
        HttpServletRequest http = (HttpServletRequest) request;
        return !Doors.leadsToApi(http) && !Doors.leadsToFile(http);
    }
}
