package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The Ditjen's admin opens offices: one by hand, ready in one act, and many from a list. */
class NewOfficeIT {

    private static final String PASSWORD = "perahu kayu di muara teduh";
    private static final String LIST = "/nasional/kantor/impor";

    private static final Pattern LINK =
            Pattern.compile("(?m)^([0-9.]+),.*,https?://[^/,]+/undangan/([A-Za-z0-9_-]+),\"");

    private Visitor ditjen = new Visitor();

    private String open(String code, String admin, String contact) {
        ditjen = new Visitor();
        ditjen.signIn("admin.ditjen");
        ditjen.open("/nasional/kantor");
        return ditjen.send("buka-kantor", "code", code, "slug", "", "admin", admin, "contact", contact, "open", "")
                .asString();
    }

    private String link() {
        return ditjen.between("id=\"tautan\">", "</code>").replaceAll(".*/undangan/", "");
    }

    @Test
    void anOfficeIsReadyInOneActAndItsAdminRunsACase() throws SQLException {
        open("53.71", "Yohanes Bessie", "dukcapil@kupangkota.go.id");
        assertThat(ditjen.page())
                .contains("Kota Kupang siap", "admin.kota-kupang", "Menunggu admin")
                .as("the letter has its recipient")
                .contains("mailto:dukcapil@kupangkota.go.id?subject=");
        assertThat(Tables.list("select timezone || ' ' || level from tenant where code = '53.71'"))
                .containsExactly("Asia/Makassar KOTA");
        var guest = new Visitor();
        guest.open("/undangan/" + link());
        guest.send("pilih-sandi", "password", PASSWORD, "again", PASSWORD, "choose", "");

        var here = Elsewhere.at("127.77.31.1");
        String token = here.signIn("admin.kota-kupang", PASSWORD, null)
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        assertThat(here.with(token).get("/sops").<List<Integer>>path("items.versions[0].number"))
                .containsExactly(1);
        here.with(token)
                .body(Map.of("sop", "pelayanan-kerja-sama", "title", "Latihan", "institution", "RSUD Kota Kupang"))
                .post("/cases")
                .then()
                .statusCode(201);
        assertThat(here.with(token).get("/audit").<List<String>>path("items.what"))
                .contains("office.opened", "invitation.made", "invitation.used", "case.started");

        ditjen.open("/nasional/kantor?q=kupang");
        assertThat(ditjen.page()).contains("Kota Kupang", "Berjalan").doesNotContain("Menunggu admin");
        // from now on the office invites, and nobody else
        ditjen.send("kantor", "undang", "53.71");
        assertThat(ditjen.page()).contains("Admin kantor itu sudah masuk");
    }

    @Test
    void whatCannotBeOpenedIsRefusedWithASentenceAndNothingIsThere() throws SQLException {
        var before = Tables.list("select count(*) from tenant");
        assertThat(open("64.01", "Siapa Saja", "a@paserkab.go.id")).contains("Kantor dengan kode 64.01 sudah ada");
        assertThat(open("53.04", "Siapa Saja", "bukan alamat")).contains("s-salah");
        assertThat(open("53.04", "NIK 6401010101010001", "a@b.go.id")).contains("NIK");
        assertThat(Tables.list("select count(*) from tenant")).isEqualTo(before);
    }

    @Test
    void manyComeFromOneListAndTwiceIsTheSameAsOnce() throws Exception {
        var list = """
                kode;nama_admin;alamat_admin;singkatan
                53.02;Maria Lake;dukcapil@ttskab.go.id;
                53.03;Petrus Kolo;dukcapil@ttukab.go.id;ttu
                64.01;Sudah Ada;dukcapil@paserkab.go.id;
                99.99;Tidak Ada;a@b.go.id;
                53.05;;a@b.go.id;
                53.02;Dua Kali;a@b.go.id;
                53.06;Kurang
                """;
        ditjen.signIn("admin.ditjen");
        var address = read(list);
        ditjen.open(address);
        assertThat(ditjen.page())
                .contains("2 kantor akan dibuka, 1 sudah ada, 4 baris ditolak")
                .contains("Baris 5 (99.99)", "Baris 6 (53.05)", "Baris 7 (53.02)", "Baris 8 (53.06)");
        assertThat(codes()).as("nothing is opened by reading").isEmpty();
        ditjen.send("mulai-impor", "begin", "");
        awaitTheEnd(address);
        assertThat(ditjen.page()).contains("Selesai: 2 kantor dibuka, 1 sudah ada, 4 baris ditolak");
        assertThat(codes()).containsExactly("53.02", "53.03");
        assertThat(
                        Tables.list(
                                "select distinct v.state || ' ' || (select count(*) from position p where p.tenant_id = t.id)"
                                        + " from sop_version v join tenant t on t.id = v.tenant_id where t.code in ('53.02', '53.03')"))
                .singleElement()
                .asString()
                .startsWith("PUBLISHED ");

        ditjen.open(read(list));
        assertThat(ditjen.page()).contains("0 kantor akan dibuka, 3 sudah ada, 4 baris ditolak");
    }

    @Test
    void aLineThatFailsHoldsUpNoOtherAndOneThatWasOpenedBeforeItWasCountedIsNotCalledThere() throws Exception {
        var list = """
                kode;nama_admin;alamat_admin
                53.08;Gagal Di Peladen;dukcapil@gagal.go.id
                53.09;Dibuka Lalu Mati;dukcapil@mati.go.id
                53.10;Biasa Saja;dukcapil@biasa.go.id
                """;
        ditjen.signIn("admin.ditjen");
        var address = read(list);
        // as if a node had opened it for this list and died before it could count it
        var other = ditjen;
        open("53.09", "Dibuka Lalu Mati", "dukcapil@mati.go.id");
        ditjen = other;
        Tables.change("create function broken_office() returns trigger language plpgsql as"
                + " 'begin if new.code = ''53.08'' then raise exception ''broken''; end if; return new; end'");
        Tables.change(
                "create trigger broken_office before insert on tenant for each row execute function broken_office()");
        try {
            ditjen.open(address);
            ditjen.send("mulai-impor", "begin", "");
            awaitTheEnd(address);
        } finally {
            Tables.change("drop trigger broken_office on tenant");
            Tables.change("drop function broken_office()");
        }
        assertThat(ditjen.page())
                .contains("Selesai: 2 kantor dibuka, 0 sudah ada, 1 baris ditolak")
                .contains("Baris 2 (53.08)", "karena gangguan di peladen");
    }

    @Test
    void linksForAllAdminsOfAListComeInOneTableAndTheLastOnesCount() throws Exception {
        var list = """
                kode;nama_admin;alamat_admin
                53.11;=cmd|' /C calc'!A0;dukcapil@satu.go.id
                53.12;Petrus Kolo;dukcapil@dua.go.id
                """;
        ditjen.signIn("admin.ditjen");
        var address = read(list);
        ditjen.open(address);
        assertThat(ditjen.page()).as("nothing is opened yet").doesNotContain("terbitkan-tautan");
        ditjen.send("mulai-impor", "begin", "");
        awaitTheEnd(address);
        assertThat(ditjen.page())
                .contains("2 admin kantor", "Terbitkan dan unduh tautan undangan (CSV)")
                .doesNotContain("terakhir diterbitkan");
        var opening = Tables.list("select code_hash from invitation where voided_at is null");
        var late = new Visitor();
        late.signIn("admin.ditjen");
        late.open(address);

        var first = links(ditjen);
        assertThat(first).containsOnlyKeys("53.11", "53.12");
        assertThat(ditjen.page())
                .contains(
                        "kode,kantor,nama_admin,alamat_admin,tautan,berlaku_sampai", ",Petrus Kolo,dukcapil@dua.go.id,")
                .as("no spreadsheet calculates what a list called an admin")
                .contains(",'=cmd|' /C calc'!A0,dukcapil@satu.go.id,")
                .doesNotContain(",=cmd");
        for (var code : first.values()) {
            assertThat(Tables.list("select code_hash from invitation where code_hash = ?", code))
                    .isEmpty();
            assertThat(page(code)).contains("pilih-sandi");
        }
        assertThat(Tables.list("select code_hash from invitation where voided_at is null"))
                .as("the links of the opening ended, and nobody else's")
                .hasSameSizeAs(opening)
                .isNotEqualTo(opening);

        late.send("terbitkan-tautan", "links", "");
        assertThat(late.page())
                .as("whoever opened the page before is told first")
                .contains("sudah diterbitkan sejak halaman ini dibuka", "terakhir diterbitkan");
        assertThat(page(first.get("53.11"))).contains("pilih-sandi");
        var second = links(late);
        assertThat(second).containsOnlyKeys("53.11", "53.12");
        assertThat(page(first.get("53.11"))).doesNotContain("pilih-sandi");

        var guest = new Visitor();
        guest.open("/undangan/" + second.get("53.12"));
        guest.send("pilih-sandi", "password", PASSWORD, "again", PASSWORD, "choose", "");
        assertThat(guest.page()).doesNotContain("s-salah");
        ditjen.open(address);
        assertThat(ditjen.page()).contains("1 admin kantor", "terakhir diterbitkan");
        assertThat(links(ditjen)).containsOnlyKeys("53.11");
        assertThat(ApiTest.as("admin.ditjen")
                        .queryParam("what", "officeImport.linked")
                        .get("/audit")
                        .<List<Integer>>path("items.facts.offices"))
                .as("one act each time, the latest first")
                .startsWith(1, 2, 2);
    }

    @Test
    void whoOpensNoOfficesGetsNoLinksAndWhereNobodyIsAwaitedThereAreNone() throws Exception {
        ditjen.signIn("admin.ditjen");
        var address = read("kode;nama_admin;alamat_admin\n53.13;Anna Bere;dukcapil@tiga.go.id\n");
        ditjen.open(address);
        ditjen.send("mulai-impor", "begin", "");
        awaitTheEnd(address);
        var open = Tables.list("select code_hash from invitation where voided_at is null order by 1");
        var officer = new Visitor();
        officer.signIn("petugas.ditjen");
        assertThat(officer.open(address).statusCode()).isEqualTo(403);
        assertThat(officer.page()).doesNotContain("terbitkan-tautan");
        assertThat(Tables.list("select code_hash from invitation where voided_at is null order by 1"))
                .isEqualTo(open);

        var other = new Visitor();
        other.signIn("admin.ditjen");
        other.open("/nasional/kantor?q=53.13");
        other.send("kantor", "undang", "53.13");
        var guest = new Visitor();
        guest.open("/undangan/" + other.between("id=\"tautan\">", "</code>").replaceAll(".*/undangan/", ""));
        guest.send("pilih-sandi", "password", PASSWORD, "again", PASSWORD, "choose", "");
        ditjen.send("terbitkan-tautan", "links", "");
        assertThat(ditjen.page()).contains("Semua admin dari daftar ini sudah memilih kata sandi");
        assertThat(ApiTest.as("admin.ditjen")
                        .queryParam("what", "permission.denied")
                        .get("/audit")
                        .<List<String>>path("items.actor"))
                .contains("petugas.ditjen");
    }

    @Test
    void aListThatIsNoneIsRefusedWhole() {
        ditjen.signIn("admin.ditjen");
        // the list to fill in is one that is read, with nobody's name in it yet
        var bytes = ditjen.open(LIST + "?unduh=csv").asByteArray();
        var regions = new String(bytes, StandardCharsets.UTF_8);
        assertThat(regions.lines().count()).isGreaterThan(500);
        ditjen.open(read(regions));
        assertThat(ditjen.page()).contains("0 kantor akan dibuka", "Nama admin harus diisi");
        ditjen.open(LIST);
        assertThat(send("PK\u0003\u0004 bukan tabel")).contains("Kolom kode tidak ada");
        assertThat(send("")).contains("Pilih berkas dahulu");
        assertThat(send("kode,nama_admin,alamat_admin\n" + "x".repeat(600_000))).contains("lebih besar dari 512 KB");
    }

    private void awaitTheEnd(String address) throws InterruptedException {
        for (var tries = 0; tries < 60 && !ditjen.page().contains("Selesai: "); tries++) {
            TimeUnit.MILLISECONDS.sleep(250);
            ditjen.open(address);
        }
    }

    /** Has links made. @return by office, the code in each */
    private static Map<String, String> links(Visitor by) {
        var answer = by.send("terbitkan-tautan", "links", "");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).contains("attachment", ".csv");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        return LINK.matcher(answer.asString())
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
    }

    private static String page(String link) {
        var guest = new Visitor();
        assertThat(guest.open("/undangan/" + link).statusCode()).isEqualTo(200);
        return guest.page();
    }

    private static List<String> codes() throws SQLException {
        return Tables.list("select code from tenant where code in ('53.02', '53.03') order by code");
    }

    private String send(String text) {
        return ditjen.send("baca-impor", "upload", encoded(text), "read", "").asString();
    }

    private String read(String list) {
        ditjen.open(LIST);
        var answer = ditjen.send("baca-impor", "upload", encoded(list), "read", "");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(302);
        return answer.header("Location").replaceAll("https?://[^/]+", "");
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
