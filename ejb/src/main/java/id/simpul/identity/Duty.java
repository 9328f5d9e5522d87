package id.simpul.identity;

/** What somebody has to do after signing in before anything else is open. */
public enum Duty {
    /** Nothing: the usual state. */
    NONE(null),
    /** Set up a second factor: admins and those who sign letters, and everybody where the office says so. */
    FACTOR("session.factorRequired"),
    /** Choose a new password, where the national policy lets them grow old. */
    PASSWORD("session.passwordExpired");

    private final String refusal;

    Duty(String refusal) {
        this.refusal = refusal;
    }

    /** Message key of the "no" to everything else; null for {@link #NONE}. */
    public String refusal() {
        return refusal;
    }

    /**
     * What is due.
     *
     * @param demo      a demonstration asks nobody for anything
     * @param mustHave  the account's kind, a post it holds or its office asks for a second factor
     * @param has       a second factor is set up
     * @param outdated  the password is older than the policy allows
     */
    static Duty of(boolean demo, boolean mustHave, boolean has, boolean outdated) {
        if (demo) {
            return NONE;
        }
        if (outdated) {
            return PASSWORD;
        }
        return mustHave && !has ? FACTOR : NONE;
    }
}
