package id.simpul.identity;

import id.simpul.core.Refusal;
import jakarta.enterprise.context.RequestScoped;

/** Who makes this request. Filled by the web module's filters from the session or the bearer token. */
@RequestScoped
public class CurrentUser {

    private SignedIn signedIn;
    private String address;

    /** The network address the request came from, as the door saw it. */
    public void cameFrom(String remoteAddress) {
        address = remoteAddress;
    }

    /** Where the request came from; null where no request is behind it. */
    public String address() {
        return address;
    }

    public void enter(SignedIn user) {
        signedIn = user;
    }

    public void leave() {
        signedIn = null;
    }

    public boolean isPresent() {
        return signedIn != null;
    }

    /** @throws Refusal not signed in */
    public SignedIn get() {
        if (signedIn == null) {
            throw Refusal.notSignedIn("session.required");
        }
        return signedIn;
    }
}
