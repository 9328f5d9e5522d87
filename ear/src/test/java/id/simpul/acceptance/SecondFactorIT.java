package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With a second factor a password alone opens nothing, and no code counts twice. */
class SecondFactorIT {

    private static final String WRONG = "kunci pagar besi tua";

    private final Visitor owner = new Visitor();

    private Phone phoneOf(String person) {
        owner.signIn(person);
        var phone = Phone.enrol(owner, ApiTest.PASSWORD);
        assertThat(phone.recoveryCodes()).hasSize(10);
        assertThat(new HashSet<>(phone.recoveryCodes())).hasSize(10);
        return phone;
    }

    @Test
    void theApiAsksForTheCodeOnlyAfterThePasswordFitsAndTakesEachOnce() throws SQLException {
        var person = Extras.person("staf.palembang", "ponsel.palembang");
        var before = ApiTest.signIn(person);
        var phone = phoneOf(person);
        var here = Elsewhere.at("127.77.20.1");
        assertThat(here.with(before).get("/me").statusCode())
                .as("tokens from before")
                .isEqualTo(401);
        assertThat(here.signIn(person, WRONG, null).path("code").toString()).isEqualTo("session.wrong");
        assertThat(here.signIn(person, WRONG, phone.code(1)).path("code").toString())
                .isEqualTo("session.wrong");
        var asked = here.signIn(person, ApiTest.PASSWORD, null);
        assertThat(asked.statusCode()).isEqualTo(401);
        assertThat(asked.path("code").toString()).isEqualTo("session.otpRequired");
        Phone.waitAWhile(person);
        var code = phone.code(0);
        assertThat(here.signIn(person, ApiTest.PASSWORD, "000000".equals(code) ? "000001" : "000000")
                        .path("code")
                        .toString())
                .isEqualTo("session.otpWrong");
        assertThat(here.signIn(person, ApiTest.PASSWORD, code).statusCode()).isEqualTo(201);
        assertThat(here.signIn(person, ApiTest.PASSWORD, code).path("code").toString())
                .as("the same code again")
                .isEqualTo("session.otpWrong");
        assertThat(here.signIn(person, ApiTest.PASSWORD, phone.code(-1))
                        .path("code")
                        .toString())
                .as("an earlier one")
                .isEqualTo("session.otpWrong");
        assertThat(here.signIn(person, ApiTest.PASSWORD, phone.code(5))
                        .path("code")
                        .toString())
                .as("one from far ahead")
                .isEqualTo("session.otpWrong");
        assertThat(Tables.list("select count(*) from second_factor where sealed_secret not like '1.%'"))
                .containsExactly("0");
    }

    @Test
    void ofManyWhoBringOneCodeAtOnceOneGetsIn() throws Exception {
        var person = Extras.person("staf.palembang", "serempak.palembang");
        var phone = phoneOf(person);
        Phone.waitAWhile(person);
        var code = phone.code(0);
        var answers = Together.send(4, i -> Elsewhere.at("127.77.21." + (1 + i))
                .signIn(person, ApiTest.PASSWORD, code)
                .statusCode());
        assertThat(answers).containsExactlyInAnyOrder(201, 401, 401, 401);
    }

    @Test
    void aRecoveryCodeOpensOnceAndGuessingCodesIsSlowToo() throws SQLException {
        var person = Extras.person("staf.palembang", "pulih.palembang");
        var phone = phoneOf(person);
        var here = Elsewhere.at("127.77.22.1");
        var recovery = phone.recoveryCodes().get(3);
        assertThat(here.signIn(person, ApiTest.PASSWORD, recovery.toLowerCase()).statusCode())
                .isEqualTo(201);
        for (var failure = 0; failure < 5; failure++) {
            assertThat(here.signIn(person, ApiTest.PASSWORD, recovery)
                            .path("code")
                            .toString())
                    .isEqualTo("session.otpWrong");
        }
        assertThat(here.signIn(person, ApiTest.PASSWORD, phone.recoveryCodes().get(4))
                        .statusCode())
                .as("a fresh code while there is a wait")
                .isEqualTo(429);
        assertThat(Elsewhere.at("127.77.22.2")
                        .signIn(person, ApiTest.PASSWORD, phone.recoveryCodes().get(4))
                        .statusCode())
                .isEqualTo(201);
        assertThat(Tables.list("select code_print from recovery_code"))
                .allMatch(print -> print.matches("[0-9a-f]{64}"));
    }

    @Test
    void pagesAskForTheCodeInASecondStepAndNothingIsOpenBetweenThem() throws SQLException {
        var person = Extras.person("staf.palembang", "langkah.palembang");
        var phone = phoneOf(person);
        Phone.waitAWhile(person);
        var visitor = new Visitor();
        visitor.signIn(person);
        assertThat(visitor.page()).contains("id=\"kode\"").doesNotContain("type=\"password\"");
        assertThat(visitor.knows("/meja")).isFalse();
        visitor.open("/masuk");
        assertThat(visitor.send("kode", "code", "ABCDE-FGHJK", "signInWithCode", "")
                        .asString())
                .contains("Kode tidak cocok");
        assertThat(visitor.knows("/meja")).isFalse();
        visitor.open("/masuk");
        assertThat(visitor.send("kode", "code", phone.code(0), "signInWithCode", "")
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.knows("/meja")).isTrue();
    }

    @Test
    void itIsRemovedWithPasswordAndCodeAndNotWithout() throws SQLException {
        var person = Extras.person("staf.palembang", "lepas.palembang");
        var phone = phoneOf(person);
        Phone.waitAWhile(person);
        for (var wrong : List.of(List.of(WRONG, phone.code(0)), List.of(ApiTest.PASSWORD, "ABCDE-FGHJK"))) {
            owner.open("/akun/faktor-kedua");
            owner.send("lepas-faktor", "presentPassword", wrong.get(0), "presentCode", wrong.get(1), "remove", "");
        }
        var here = Elsewhere.at("127.77.23.1");
        assertThat(here.signIn(person, ApiTest.PASSWORD, null).statusCode()).isEqualTo(401);
        owner.open("/akun/faktor-kedua");
        owner.send("lepas-faktor", "presentPassword", ApiTest.PASSWORD, "presentCode", phone.code(0), "remove", "");
        assertThat(owner.knows("/meja")).isTrue();
        assertThat(here.signIn(person, ApiTest.PASSWORD, null).statusCode()).isEqualTo(201);
    }

    @Test
    void settingItUpTakesThePasswordAndACodeOfTheNewSecret() throws SQLException {
        var person = Extras.person("staf.palembang", "pasang.palembang");
        owner.signIn(person);
        owner.open("/akun/faktor-kedua");
        assertThat(owner.send("mulai-pasang", "password", WRONG, "begin", "").asString())
                .contains("Kata sandi saat ini tidak cocok.");
        owner.open("/akun/faktor-kedua");
        assertThat(owner.page()).doesNotContain("s-qr");
        owner.send("mulai-pasang", "password", ApiTest.PASSWORD, "begin", "");
        owner.open("/akun/faktor-kedua");
        assertThat(owner.page()).contains("data:image/svg+xml;base64,");
        assertThat(owner.send("pasang", "code", "12345", "confirm", "").asString())
                .contains("Kode tidak cocok");
        assertThat(Elsewhere.at("127.77.24.1")
                        .signIn(person, ApiTest.PASSWORD, null)
                        .statusCode())
                .as("what is not confirmed is not asked for")
                .isEqualTo(201);
    }
}
