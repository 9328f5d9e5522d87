package id.simpul.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The realm's door to the database. */
@ApplicationScoped
class SignIn {

    private PeopleRepository people;

    SignIn() {}

    @Inject
    SignIn(PeopleRepository people) {
        this.people = people;
    }

    @Transactional
    Optional<PeopleRepository.Credentials> credentials(String username) {
        return people.credentials(username);
    }
}
