package id.simpul.web.face;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Sends the browser on after a post, so that reloading repeats nothing. */
public final class Redirect {

    private Redirect() {}

    /** @param address of this product, beginning with a slash */
    public static void to(String address) {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.responseComplete();
    }

    /**
     * An address to go back to, as it came with a request.
     *
     * @return {@code asked} when it leads to a page of this product, else {@code otherwise}
     */
    public static String safe(String asked, String otherwise) {
        boolean ours = asked != null && asked.matches("/(?![/\\\\])[^\\p{Cntrl}\\\\]*") && !asked.startsWith("/masuk");
        return ours ? asked : otherwise;
    }
}
