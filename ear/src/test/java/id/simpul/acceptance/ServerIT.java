package id.simpul.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The server the way the README promises it, before any page is asked for. */
class ServerIT {

    @Test
    void saysThatItIsHealthyAndShowsMetricsOnTheManagementPortOnly() {
        given().get(Simpul.management() + "/health").then().statusCode(200);
        given().get(Simpul.management() + "/prometheus").then().statusCode(200);
        given().get(Simpul.url() + "/prometheus").then().statusCode(404);
        given().get(Simpul.url() + "/management").then().statusCode(404);
    }

    @Test
    void doesNotTellWhichServerItIs() {
        var headers = given().get(Simpul.url() + "/").headers();
        assertThat(headers.hasHeaderWithName("Server")).isFalse();
        assertThat(headers.hasHeaderWithName("X-Powered-By")).isFalse();
    }

    @Test
    void answersCallsToItsEjbsFromOutsideAsMissing() {
        given().get(Simpul.url() + "/wildfly-services").then().statusCode(404);
    }

    @Test
    void losesNoCommitAndRunsAsARoleThatRowLevelSecurityBinds() throws SQLException {
        assertThat(asApp("show fsync")).containsExactly("on");
        assertThat(asApp("show synchronous_commit")).containsExactly("on");
        assertThat(asApp("select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = current_user"))
                .containsExactly("f");
    }

    @Test
    void countsTheStatementsOfTheApplicationAndNotTheOnesOfTransactions() {
        var count = SqlCount.of(() -> {
            try (var connection = Simpul.database().connect(Simpul.database().app())) {
                connection.setAutoCommit(false);
                for (var number = 0; number < 3; number++) {
                    try (var statement = connection.createStatement()) {
                        statement.execute("select " + number + " as simpul_counts_me");
                    }
                }
                connection.commit();
            }
        });
        assertThat(count.sent()).as("%s", count.statements()).isEqualTo(3);
    }

    private static List<String> asApp(String query) throws SQLException {
        var database = Simpul.database();
        try (var connection = database.connect(database.app());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
