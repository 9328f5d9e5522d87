package id.simpul.web.api;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Leads broken rules to {@link Problems}, past the server's own answer to them. */
@Provider
public class RuleProblem implements ExceptionMapper<ConstraintViolationException> {

    @Inject
    private Problems problems;

    @Override
    public Response toResponse(ConstraintViolationException broken) {
        return problems.answer(broken);
    }
}
