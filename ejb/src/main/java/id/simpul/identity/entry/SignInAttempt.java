package id.simpul.identity.entry;

import java.util.Locale;

/**
 * What somebody at the door says.
 *
 * @param username as typed; upper and lower case are one
 * @param code     of the second factor or a recovery code; null when none was given
 * @param address  the network address it comes from
 */
public record SignInAttempt(String username, String password, String code, String address) {

    private static final int LONGEST_NAME = 100;

    public SignInAttempt {
        username = username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
        password = password == null ? "" : password;
        address = address == null ? "" : address;
    }

    /** Whether any account could be called that; other names, NUL and halves of characters among them, are nobody's. */
    boolean nameable() {
        return username.length() <= LONGEST_NAME
                && username.codePoints()
                        .noneMatch(c -> Character.getType(c) == Character.CONTROL
                                || Character.getType(c) == Character.SURROGATE);
    }

    @Override
    public String toString() {
        return "SignInAttempt[from " + address + "]";
    }
}
