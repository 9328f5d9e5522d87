package id.simpul.acceptance;

import java.sql.SQLException;
import java.util.UUID;

/** Accounts beside the demo's, for tests that lock, sign out or change whom they play. */
final class Extras {

    private Extras() {}

    /**
     * Makes an account with the kind, the posts and the password of another one.
     *
     * @param like such as {@code staf.palembang}
     * @param username unlike any other test's, in the same office
     */
    static String person(String like, String username) throws SQLException {
        var id = UUID.randomUUID();
        Tables.change(
                "insert into account select (jsonb_populate_record(a, jsonb_build_object('id', ?::text, 'username', ?::text))).*"
                        + " from account a where username = ?",
                id.toString(),
                username,
                like);
        Tables.change(
                "insert into assignment select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'account_id', ?::text))).*"
                        + " from assignment s join account a on a.tenant_id = s.tenant_id and a.id = s.account_id where a.username = ?",
                id.toString(),
                like);
        return username;
    }
}
