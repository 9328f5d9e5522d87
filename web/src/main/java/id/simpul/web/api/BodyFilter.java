package id.simpul.web.api;

import id.simpul.core.Refusal;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads a changing request's body once, within a limit, so that it can be compared with its twin's. */
@Provider
public class BodyFilter implements ContainerRequestFilter {

    /** Far above any form or SOP file, far below what hurts. */
    static final int LARGEST = 2 * 1024 * 1024;

    @Inject
    private Once once;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!request.hasEntity() && !request.getMethod().equals("POST")) {
            return;
        }
        byte[] body = read(request.getEntityStream());
        request.setEntityStream(new ByteArrayInputStream(body));
        once.request(
                request.getHeaderString("Idempotency-Key"),
                request.getMethod() + " " + request.getUriInfo().getPath(),
                body);
    }

    private static byte[] read(InputStream stream) throws IOException {
        byte[] body = stream.readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw Refusal.tooLarge("request.tooLarge");
        }
        return body;
    }
}
