package id.simpul.identity.entry;

/**
 * What one attempt to sign in is counted under, each as a fingerprint: neither names nor addresses are kept.
 *
 * @param pair    this account from this address
 * @param account this account from anywhere
 * @param address anybody from this address
 * @param office  any account of this office, known by what stands behind the username's last dot
 */
record Traces(String pair, String account, String address, String office) {

    /** Whether the account exists does not matter: an unknown name leaves the same traces. */
    static Traces of(Seal seal, String username, String address) {
        String office = username.substring(username.lastIndexOf('.') + 1);
        return new Traces(
                seal.fingerprint("pair " + username + " " + address),
                seal.fingerprint("account " + username),
                seal.fingerprint("address " + address),
                seal.fingerprint("office " + office));
    }
}
