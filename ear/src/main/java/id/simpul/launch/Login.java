package id.simpul.launch;

/**
 * A PostgreSQL role and its password.
 *
 * @param user the role
 * @param password its password; never printed
 */
public record Login(String user, String password) {

    @Override
    public String toString() {
        return "Login[" + user + "]";
    }
}
