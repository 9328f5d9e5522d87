package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Links with which people choose a password: handed over once, good for a while, used once. */
class InvitationIT {

    private static final String PASSWORD = "payung biru di bawah jembatan";

    private Visitor admin = new Visitor();

    /** The code of the link on the page last seen. */
    private String code() {
        return admin.between("id=\"tautan\">", "</code>").replaceAll(".*/undangan/", "");
    }

    private String invite(String office, String handle, String... more) {
        admin = new Visitor();
        admin.signIn("admin." + office);
        admin.open("/admin/pengguna");
        var fields = new ArrayList<>(List.of(
                "name",
                "Orang Baru",
                "handle",
                handle,
                "kind",
                "STAFF",
                "position",
                "",
                "from",
                "",
                "institution",
                ""));
        for (var place = 0; place < more.length; place += 2) {
            fields.set(fields.indexOf(more[place]) + 1, more[place + 1]);
        }
        fields.addAll(List.of("invite", ""));
        return admin.send("undang-orang", fields.toArray(String[]::new)).asString();
    }

    private static Visitor choose(String code, String password) {
        var guest = new Visitor();
        guest.open("/undangan/" + code);
        guest.send("pilih-sandi", "password", password, "again", password, "choose", "");
        return guest;
    }

    @Test
    void somebodyInvitedChoosesAPasswordOnceAndHoldsThePost() throws SQLException {
        invite("palembang", "undangan-satu", "position", "staf");
        var code = code();
        assertThat(Tables.list("select code_hash from invitation where code_hash = ?", code))
                .isEmpty();
        var here = Elsewhere.at("127.77.30.1");
        var person = "undangan-satu.palembang";
        assertThat(here.signIn(person, "", null).statusCode())
                .as("before the link is used")
                .isEqualTo(401);

        assertThat(choose(code, "password1234").page()).contains("terlalu mudah ditebak");
        assertThat(choose(code, "orang-baru.palembang").page()).contains("terlalu mudah ditebak");
        choose(code, PASSWORD);

        String token = here.signIn(person, PASSWORD, null)
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        assertThat(here.with(token).get("/me").<List<String>>path("positions.key"))
                .containsExactly("staf");
        var again = new Visitor();
        again.open("/undangan/" + code);
        assertThat(again.page()).contains("Tautan ini tidak berlaku").doesNotContain("pilih-sandi");
    }

    @Test
    void unknownUsedVoidedAndOutdatedLinksLookTheSame() throws SQLException {
        invite("palembang", "undangan-dua");
        var voided = code();
        admin.open("/admin/pengguna");
        admin.send("kelola", "tautan", idOf("undangan-dua.palembang"));
        var outdated = code();
        Tables.change("update invitation set expires_at = now() - interval '1 second' where voided_at is null"
                + " and account_id = '" + idOf("undangan-dua.palembang") + "'");
        var seen = List.of("x", "A".repeat(43), voided, outdated).stream()
                .map(code -> {
                    var guest = new Visitor();
                    var answer = guest.open("/undangan/" + code);
                    assertThat(answer.statusCode()).isEqualTo(200);
                    return guest.page().replaceAll("(?s).*<main", "").replaceAll("(?s)</main>.*", "");
                })
                .distinct()
                .toList();
        assertThat(seen).singleElement().asString().contains("Tautan ini tidak berlaku");
    }

    @Test
    void aResetEndsEverySessionAndTheOldPassword() throws SQLException {
        var person = Extras.person("staf.palembang", "lupa.palembang");
        var token = ApiTest.signIn(person);
        var visitor = new Visitor();
        visitor.signIn(person);
        admin.signIn("admin.palembang");
        admin.open("/admin/pengguna");
        admin.send("kelola", "tautan", idOf(person));
        assertThat(admin.page()).contains("Berlaku satu jam");
        assertThat(visitor.knows("/meja")).as("a link alone ends nothing").isTrue();

        choose(code(), PASSWORD);

        var here = Elsewhere.at("127.77.31.1");
        assertThat(visitor.knows("/meja")).isFalse();
        assertThat(here.with(token).get("/me").statusCode()).isEqualTo(401);
        assertThat(here.signIn(person, ApiTest.PASSWORD, null).statusCode()).isEqualTo(401);
        assertThat(here.signIn(person, PASSWORD, null).statusCode()).isEqualTo(201);
        assertThat(Tables.list("select extract(epoch from expires_at - made_at)::int from invitation where reset"
                        + " and account_id = '" + idOf(person) + "'"))
                .containsExactly("3600");
    }

    @Test
    void anAdminSwitchesAnAccountOffAndOnButNotTheOwn() throws SQLException {
        var person = Extras.person("staf.palembang", "cuti.palembang");
        var token = ApiTest.signIn(person);
        var here = Elsewhere.at("127.77.32.1");
        admin.signIn("admin.palembang");
        admin.open("/admin/pengguna");
        admin.send("kelola", "mati", idOf(person));
        assertThat(here.with(token).get("/me").statusCode()).isEqualTo(401);
        assertThat(here.signIn(person, ApiTest.PASSWORD, null).path("code").toString())
                .isEqualTo("session.wrong");
        admin.open("/admin/pengguna");
        admin.send("kelola", "hidup", idOf(person));
        assertThat(here.with(token).get("/me").statusCode())
                .as("tokens stay dead")
                .isEqualTo(401);
        assertThat(here.signIn(person, ApiTest.PASSWORD, null).statusCode()).isEqualTo(201);
        admin.open("/admin/pengguna");
        assertThat(admin.send("kelola", "mati", idOf("admin.palembang")).asString())
                .contains("Akun sendiri tidak dapat dimatikan.");
        assertThat(Tables.list("select active from account where username = 'admin.palembang'"))
                .containsExactly("t");
    }

    @Test
    void nothingReachesAnotherOfficesPeoplePostsOrNames() throws SQLException {
        admin.signIn("admin.palembang");
        var before = Tables.list("select a::text from account a where username = 'admin.paser'");
        for (var button : List.of("mati", "hidup", "tautan")) {
            admin.open("/admin/pengguna");
            var answer = admin.send("kelola", button, idOf("admin.paser")).asString();
            assertThat(answer).contains("Akun tidak ditemukan.").doesNotContain("id=\"tautan\"");
        }
        assertThat(Tables.list("select a::text from account a where username = 'admin.paser'"))
                .isEqualTo(before);
        // a name of another office cannot even be asked for: the office's own ending is added
        invite("palembang", "admin-paser");
        assertThat(Tables.list("select username from account where username = 'admin-paser.palembang'"))
                .hasSize(1);
        assertThat(invite("palembang", "admin.paser")).doesNotContain("id=\"tautan\"");
        // no post of the Ditjen, none of another office, and none for who is no staff
        for (var post : List.of("petugas", "pengadministrasi-umum", "petugas-adb")) {
            assertThat(invite("palembang", "coba-" + post, "position", post)).doesNotContain("id=\"tautan\"");
        }
        assertThat(invite("palembang", "coba-admin", "kind", "ADMIN", "position", "staf"))
                .doesNotContain("id=\"tautan\"");
        assertThat(Tables.list("select username from account where username like 'coba-%'"))
                .isEmpty();
    }

    @Test
    void onlyAdminsSeeThePageAndAnInstitutionsUserBelongsToTheOwnOffice() throws SQLException {
        for (var person : List.of("staf.palembang", "lembaga.palembang", "petugas.ditjen")) {
            var visitor = new Visitor();
            visitor.signIn(person);
            assertThat(visitor.open("/admin/pengguna").statusCode()).as(person).isEqualTo(403);
        }
        invite("palembang", "bank-contoh", "kind", "INSTITUTION", "institution", "Bank Contoh Palembang");
        assertThat(Tables.list("select t.slug from account a join institution i on i.tenant_id = a.tenant_id"
                        + " and i.id = a.institution_id join tenant t on t.id = i.tenant_id"
                        + " where a.username = 'bank-contoh.palembang' and i.name = 'Bank Contoh Palembang'"))
                .containsExactly("palembang");
        assertThat(invite("ditjen", "lembaga-pusat", "kind", "INSTITUTION", "institution", "Bank"))
                .doesNotContain("id=\"tautan\"");
    }

    private static String idOf(String username) throws SQLException {
        return Tables.list("select id from account where username = ?", username)
                .get(0);
    }
}
