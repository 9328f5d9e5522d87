package id.simpul.walls;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.acceptance.ApiTest;
import id.simpul.acceptance.Simpul;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is outdated goes, at the database's own word, and nothing else does. */
class ForgettingIT extends ApiTest {

    @Test
    void outdatedRecordsAndDeadTokensGoAndNothingElse() throws SQLException {
        as("staf.palembang").get("/me");
        try (var connection = Sql.asSuperuser()) {
            var tenant = Sql.one(connection, "select id from tenant where slug = 'palembang'");
            var account = Sql.one(connection, "select id from account where username = 'staf.palembang'");
            record(connection, tenant, "new", "24 hours");
            record(connection, tenant, "old", "26 hours");
            notice(connection, tenant, "new", "179 days");
            notice(connection, tenant, "old", "181 days");
            token(connection, tenant, account, "expired lately", "29 days", null);
            token(connection, tenant, account, "expired", "31 days", null);
            token(connection, tenant, account, "revoked", "-1 days", "31 days");
            token(connection, tenant, account, "alive", "-1 days", null);
            var others = others(connection);
            Sql.run(connection, "set local role " + Simpul.database().app().user());
            assertThat(Integer.parseInt(Sql.one(connection, "select sec.forget()")))
                    .isEqualTo(4);
            Sql.run(connection, "reset role");
            assertThat(
                            Sql.list(
                                    connection,
                                    "select scope = md5('new')::uuid from answered_request where body = md5('forgetting')::uuid"))
                    .containsExactly("t");
            assertThat(Sql.list(
                            connection,
                            "select addressee from notice where kind = 'TASK' and addressee in ('new', 'old')"))
                    .containsExactly("new");
            assertThat(Sql.list(connection, "select token_hash from api_token where token_hash like 'forgetting %'"))
                    .containsExactlyInAnyOrder("forgetting expired lately", "forgetting alive");
            assertThat(others(connection)).isEqualTo(others);
            connection.rollback();
        }
    }

    @Test
    void aSecondNodeLeavesTheWorkToTheFirst() throws SQLException {
        try (var first = Sql.asSuperuser();
                var second = Sql.asSuperuser()) {
            var tenant = Sql.one(second, "select id from tenant where slug = 'palembang'");
            record(second, tenant, "old", "26 hours");
            Sql.list(first, "select sec.forget()");
            assertThat(Sql.one(second, "select sec.forget()")).isEqualTo("0");
            first.rollback();
            assertThat(Sql.one(second, "select sec.forget()")).isEqualTo("1");
            second.rollback();
        }
    }

    private static List<String> others(Connection connection) throws SQLException {
        return Sql.list(
                connection,
                "select md5(t::text) from api_token t where token_hash not like 'forgetting %'"
                        + " union all select md5(r::text) from answered_request r where body <> md5('forgetting')::uuid order by 1");
    }

    private static void record(Connection connection, String tenant, String scope, String age) throws SQLException {
        Sql.change(
                connection,
                "insert into answered_request (tenant_id, scope, body, status, created_at)"
                        + " values (?::uuid, md5(?)::uuid, md5('forgetting')::uuid, 200, now() - ?::interval)",
                tenant,
                scope,
                age);
    }

    private static void notice(Connection connection, String tenant, String addressee, String age) throws SQLException {
        Sql.change(
                connection,
                "insert into notice (tenant_id, addressee, id, at, kind, case_id)"
                        + " values (?::uuid, ?, uuidv7(- ?::interval), now() - ?::interval, 'TASK', gen_random_uuid())",
                tenant,
                addressee,
                age,
                age);
    }

    private static void token(
            Connection connection, String tenant, String account, String name, String expired, String revoked)
            throws SQLException {
        Sql.change(
                connection,
                "insert into api_token (tenant_id, id, token_hash, account_id, created_at, expires_at, revoked_at)"
                        + " values (?::uuid, gen_random_uuid(), ?, ?::uuid, now(), now() - ?::interval, now() - ?::interval)",
                tenant,
                "forgetting " + name,
                account,
                expired,
                revoked);
    }
}
