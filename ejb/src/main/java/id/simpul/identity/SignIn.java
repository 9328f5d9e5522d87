package id.simpul.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Whom a username names, asked before an office is known. */
@ApplicationScoped
@Internal("the entry, which counts failures and asks for the second factor")
public class SignIn {

    private PeopleRepository people;
    private Clock clock;

    SignIn() {}

    @Inject
    SignIn(PeopleRepository people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /**
     * What is checked at sign-in.
     *
     * @param passwordHash null when the account has no password yet
     * @param factor       whether a second factor is asked for as well
     */
    public record Credentials(Principal principal, String passwordHash, boolean factor) {}

    /** Empty for an unknown name and for an account that is switched off. */
    @Transactional
    public Optional<Credentials> credentials(String username) {
        return people.credentials(username, clock.instant());
    }
}
