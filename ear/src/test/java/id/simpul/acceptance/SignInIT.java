package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Guessing is slow, nobody is locked out from elsewhere, and a session ends when it should. */
class SignInIT {

    private static final String WRONG = "kunci pagar besi tua";

    @Test
    void fiveFailuresMakeAnAccountWaitAtThisAddressAndEachFurtherOneTwiceAsLong() throws SQLException {
        var person = Extras.person("staf.palembang", "sabar.palembang");
        var here = Elsewhere.at("127.77.1.1");
        for (var failure = 0; failure < 5; failure++) {
            assertThat(here.signIn(person, WRONG, null).statusCode()).isEqualTo(401);
        }
        for (var wait : List.of(30, 60, 120, 240, 480, 900, 900)) {
            var refused = here.signIn(person, ApiTest.PASSWORD, null);
            assertThat(refused.statusCode()).as("even the right password").isEqualTo(429);
            assertThat(refused.path("code").toString()).isEqualTo("session.throttled");
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isCloseTo(wait, within(5));
            assertThat(refused.path("detail").toString())
                    .containsPattern(wait < 60 ? "dalam (30|2\\d) detik" : "dalam " + wait / 60 + " menit");
            timePasses();
            assertThat(here.signIn(person, WRONG, null).statusCode()).isEqualTo(401);
        }
        timePasses();
        assertThat(here.signIn(person, ApiTest.PASSWORD, null).statusCode()).isEqualTo(201);
        // a success forgets: the next failure is the first again
        assertThat(here.signIn(person, WRONG, null).statusCode()).isEqualTo(401);
        assertThat(here.signIn(person, ApiTest.PASSWORD, null).statusCode()).isEqualTo(201);
    }

    @Test
    void anUnknownNameWaitsLikeAKnownOneInTheSameBytes() throws SQLException {
        var known = Extras.person("staf.palembang", "ada.palembang");
        var one = Elsewhere.at("127.77.2.1");
        var other = Elsewhere.at("127.77.2.2");
        for (var failure = 0; failure < 5; failure++) {
            var answer = one.signIn(known, WRONG, null);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(other.signIn("tiada.palembang", WRONG, null).asString()).isEqualTo(answer.asString());
        }
        var waiting = one.signIn(known, WRONG, null);
        var waitingToo = other.signIn("tiada.palembang", WRONG, null);
        assertThat(waiting.statusCode()).isEqualTo(429);
        assertThat(seconds(waitingToo)).isEqualTo(seconds(waiting));
    }

    private static String seconds(Response answer) {
        return answer.asString().replaceAll("\\d+ detik", "n detik");
    }

    @Test
    void whoeverAttacksAnAccountFromEverywhereCannotLockItsOwnerOutWhereItIsAtHome() throws SQLException {
        var victim = Extras.person("kepala-bidang.paser", "sasaran.paser");
        var home = Elsewhere.at("127.77.33.1");
        assertThat(home.signIn(victim, ApiTest.PASSWORD, null).statusCode()).isEqualTo(201);
        for (var attacker = 1; attacker <= 50; attacker++) {
            Elsewhere.at("127.77.4." + attacker).signIn(victim, WRONG, null);
        }
        var fresh = Elsewhere.at("127.77.4.200").signIn(victim, WRONG, null);
        assertThat(fresh.statusCode()).as("an address never seen").isEqualTo(429);
        assertThat(home.signIn(victim, ApiTest.PASSWORD, null).statusCode()).isEqualTo(201);
        timePasses();
        assertThat(Elsewhere.at("127.77.4.201")
                        .signIn(victim, ApiTest.PASSWORD, null)
                        .statusCode())
                .as("and elsewhere it is a wait, not an end")
                .isEqualTo(201);
    }

    @Test
    void anAddressThatFailsWithManyNamesWaitsAndThoseAtHomeThereDoNot() throws SQLException {
        var neighbour = Extras.person("staf.palembang", "tetangga.palembang");
        var here = Elsewhere.at("127.77.5.1");
        assertThat(here.signIn(neighbour, ApiTest.PASSWORD, null).statusCode()).isEqualTo(201);
        for (var name = 0; name < 100; name++) {
            assertThat(here.signIn("nama" + name + ".luar" + name % 7, "x", null)
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(here.signIn("nama-lain.luar", "x", null).statusCode()).isEqualTo(429);
        assertThat(here.signIn(neighbour, ApiTest.PASSWORD, null).statusCode()).isEqualTo(201);
    }

    @Test
    void whatIsCountedNamesNobodyAndIsSweptAndTheApplicationCannotTouchIt() throws SQLException {
        Elsewhere.at("127.77.6.1").signIn("rahasia.palembang", WRONG, null);
        assertThat(Tables.list("select trace from sec.sign_in_throttle"))
                .allMatch(trace -> trace.matches("[0-9a-f]{64}"));
        Tables.change(
                "insert into sec.sign_in_throttle values ('old', 1, now() - interval '3 days', now() - interval '3 days')");
        Elsewhere.at("127.77.6.1").signIn("rahasia.palembang", WRONG, null);
        assertThat(Tables.list("select trace from sec.sign_in_throttle where trace = 'old'"))
                .isEmpty();
        var database = Simpul.database();
        try (var app = database.connect(database.app());
                var statement = app.createStatement()) {
            for (var table : List.of("sign_in_throttle", "sign_in_known")) {
                assertThat(refusedBy(statement, "select * from sec." + table)).isEqualTo("42501");
                assertThat(refusedBy(statement, "delete from sec." + table)).isEqualTo("42501");
            }
        }
    }

    private static String refusedBy(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return "nobody";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    @Test
    void namesAndPasswordsOfAnyCharactersGetTheUsualAnswer() {
        var here = Elsewhere.at("127.77.7.1");
        var odd = List.of(
                "a\\u0000",
                "\\ud800",
                "\\udc00x",
                "\\u202e",
                "\\uffff",
                "é",
                "e\\u0301",
                "\\ud83d\\ude00",
                "a\\tb",
                " ");
        for (var text : odd) {
            for (var body : List.of(
                    "{\"username\":\"" + text + "\",\"password\":\"x\"}",
                    "{\"username\":\"staf.tiada\",\"password\":\"" + text + "\"}",
                    "{\"username\":\"staf.tiada\",\"password\":\"x\",\"otp\":\"" + text + "\"}")) {
                var answer = here.anonymous().body(body).post("/session");
                // half a character is no text at all: the API refuses it in every field
                var whole = !text.contains("\\ud800") && !text.contains("\\udc00");
                assertThat(answer.statusCode()).as(body).isIn(whole ? List.of(401, 429) : List.of(422));
            }
            here = Elsewhere.at("127.77.7." + (2 + odd.indexOf(text)));
        }
        assertThat(here.anonymous()
                        .body("{\"username\":\"" + "x".repeat(100_000) + "\",\"password\":\"" + "y".repeat(100_000)
                                + "\"}")
                        .post("/session")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void signingInGivesTheSessionANewIdAndThePageTheSameRefusalAsTheApi() throws SQLException {
        var person = Extras.person("staf.palembang", "baru.palembang");
        var visitor = new Visitor();
        visitor.open("/masuk");
        var before = Map.copyOf(visitor.cookies());
        assertThat(visitor.send("masuk", "username", person, "password", WRONG, "signIn", "")
                        .asString())
                .contains("Nama pengguna atau kata sandi tidak cocok.");
        assertThat(visitor.signIn(person).statusCode()).isEqualTo(302);
        assertThat(visitor.cookies()).isNotEqualTo(before);
        assertThat(visitor.knows("/meja")).isTrue();
        for (var failure = 0; failure < 5; failure++) {
            var guesser = new Visitor();
            guesser.open("/masuk");
            guesser.send("masuk", "username", "tiada.tiada", "password", WRONG, "signIn", "");
        }
        var guesser = new Visitor();
        guesser.open("/masuk");
        assertThat(guesser.send("masuk", "username", "tiada.tiada", "password", WRONG, "signIn", "")
                        .asString())
                .containsPattern("Terlalu banyak percobaan masuk yang gagal. Coba lagi dalam \\d+ detik.");
        timePasses();
    }

    @Test
    void signingOutEverywhereEndsEverySessionAndToken() throws SQLException {
        var person = Extras.person("staf.palembang", "pergi.palembang");
        var token = ApiTest.signIn(person);
        var one = new Visitor();
        var two = new Visitor();
        one.signIn(person);
        two.signIn(person);
        assertThat(two.knows("/meja")).isTrue();
        one.open("/akun");
        assertThat(one.send("semua-perangkat", "signOutEverywhere", "").header("Location"))
                .endsWith("/masuk");
        assertThat(one.knows("/meja")).isFalse();
        assertThat(two.knows("/meja")).isFalse();
        assertThat(Elsewhere.at("127.77.8.1").with(token).get("/me").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aNewPasswordEndsEverythingButTheSessionThatChoseIt() throws SQLException {
        var person = Extras.person("staf.palembang", "ganti.palembang");
        var token = ApiTest.signIn(person);
        var one = new Visitor();
        var two = new Visitor();
        one.signIn(person);
        two.signIn(person);
        one.open("/akun");
        var next = "payung biru di bawah jembatan";
        var done = one.send("akun", "present", ApiTest.PASSWORD, "next", next, "again", next, "changePassword", "");
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(one.knows("/meja")).isTrue();
        assertThat(two.knows("/meja")).isFalse();
        var here = Elsewhere.at("127.77.9.1");
        assertThat(here.with(token).get("/me").statusCode()).isEqualTo(401);
        assertThat(here.signIn(person, ApiTest.PASSWORD, null).statusCode()).isEqualTo(401);
        assertThat(here.signIn(person, next, null).statusCode()).isEqualTo(201);
    }

    @Test
    void aRightTakenAwayAndAnAccountSwitchedOffBiteOnTheNextRequest() throws SQLException {
        var person = Extras.person("staf.palembang", "dicabut.palembang");
        var token = ApiTest.signIn(person);
        var here = Elsewhere.at("127.77.10.1");
        List<String> rights = here.with(token).get("/me").path("permissions");
        assertThat(rights).contains("case.withdraw");
        Tables.change("update assignment set until_date = current_date - 2 where account_id ="
                + " (select id from account where username = '" + person + "')");
        List<String> left = here.with(token).get("/me").path("permissions");
        assertThat(left).doesNotContain("case.withdraw");
        var visitor = new Visitor();
        visitor.signIn(person);
        assertThat(visitor.knows("/meja")).isTrue();
        Tables.change("update account set active = false where username = ?", person);
        assertThat(visitor.knows("/meja")).isFalse();
        assertThat(here.with(token).get("/me").statusCode()).isEqualTo(401);
        assertThat(here.signIn(person, ApiTest.PASSWORD, null).statusCode()).isEqualTo(401);
    }

    /** The waits of all counted failures are over; nobody sleeps for it. */
    private static void timePasses() throws SQLException {
        Tables.change("update sec.sign_in_throttle set blocked_until = now() where blocked_until > now()");
    }
}
