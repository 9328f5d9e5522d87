package id.simpul.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Leads everything that is thrown to {@link Problems}. */
@Provider
public class AnyProblem implements ExceptionMapper<Throwable> {

    @Inject
    private Problems problems;

    @Override
    public Response toResponse(Throwable thrown) {
        return problems.answer(thrown);
    }
}
