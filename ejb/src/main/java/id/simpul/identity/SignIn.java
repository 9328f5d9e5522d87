package id.simpul.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** The realm's door to the database. */
@ApplicationScoped
class SignIn {

    private PeopleRepository people;
    private Clock clock;

    SignIn() {}

    @Inject
    SignIn(PeopleRepository people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Transactional
    Optional<PeopleRepository.Credentials> credentials(String username) {
        return people.credentials(username, clock.instant());
    }
}
