package id.simpul.bench.inside;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** One request is one client's whole work. */
@WebServlet("/work")
public class WorkServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private Walker walker;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var json = new ObjectMapper();
        var work = json.readValue(request.getInputStream(), Work.class);
        var done = work.lists() > 0 ? walker.lists(work) : walker.walk(work);
        response.setContentType("application/json");
        json.writeValue(response.getOutputStream(), done);
    }
}
