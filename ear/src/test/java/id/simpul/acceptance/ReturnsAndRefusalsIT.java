package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;

/** The ways back and out of the seven SOPs, each under its number in the papers' list of scenarios. */
class ReturnsAndRefusalsIT {

    private static final String REASON = "Lampiran kajian belum lengkap";

    @Test
    void spR01_subKoordinatorMengembalikanKeS02() {
        var walk = Walk.begin("sulsel", "pks").to("s03");
        returns(walk, "s03", "sub-koordinator", "perlu-perbaikan", "s02#2 lembaga", "s02#2 pelaksana");
        repeats(walk, "s04", "s02#2 lembaga: selesai", "s02#2 pelaksana: selesai", "s03#2 sub-koordinator: sesuai");
        finishes(walk);
    }

    @Test
    void spR02_kabidMengembalikanKeS02() {
        var walk = Walk.begin("sulsel", "pks").to("s04");
        returns(walk, "s04", "kabid", "tidak-disetujui", "s02#2 lembaga", "s02#2 pelaksana");
        repeats(
                walk,
                "s05",
                "s02#2 lembaga: selesai",
                "s02#2 pelaksana: selesai",
                "s03#2 sub-koordinator: sesuai",
                "s04#2 kabid: disetujui");
        finishes(walk);
    }

    @Test
    void spR03_persetujuanDitjenMenyelesaikanPermohonan() {
        var walk = Walk.begin("sulsel", "pks").to("s11");
        walk.reply("approved", null).then().statusCode(200).body("state", equalTo("approved"));
        assertThat(walk.history()).last().isEqualTo("s11#1 ditjen: disetujui");
        assertThat(walk.now().state()).isEqualTo("finished");
    }

    @Test
    void spR04_penolakanDitjenMenolakPermohonan() {
        var walk = Walk.begin("sulsel", "pks").to("s11");
        repliesWithReason(walk, "rejected");
        assertThat(walk.history()).last().isEqualTo("s11#1 ditjen: ditolak");
        endsRejected(walk);
    }

    @Test
    void spR05_ditjenMemintaMelengkapiKeS08() {
        var walk = Walk.begin("sulsel", "pks").to("s11");
        repliesWithReason(walk, "returned");
        assertThat(walk.history()).last().isEqualTo("s11#1 ditjen: dilengkapi");
        assertThat(walk.open()).containsExactly("s08#2 lembaga");
        repeats(
                walk,
                "s11",
                "s08#2 lembaga: selesai",
                "s09#2 pelaksana: selesai",
                "s09#2 kepala-dinas: selesai",
                "s10#2 pelaksana: selesai");
        assertThat(walk.submissions()).extracting(sent -> sent.get("state")).containsExactly("sent", "returned");
        finishes(walk);
    }

    @Test
    void saR01_kepalaDinasMengembalikanKeS01() {
        var walk = Walk.begin("sulsel", "akses-pemanfaatan-data").to("s02a");
        returns(walk, "s02a", "kepala-dinas", "dikembalikan", "s01#2 pelaksana");
        repeats(walk, "s02b", "s01#2 pelaksana: selesai", "s02a#2 kepala-dinas: disetujui");
        finishes(walk);
    }

    @Test
    void saR02_ditjenMemintaMelengkapiKeS01() {
        var walk = Walk.begin("sulsel", "akses-pemanfaatan-data").to("s02b");
        repliesWithReason(walk, "returned");
        assertThat(walk.open()).containsExactly("s01#2 pelaksana");
        repeats(walk, "s02b", "s01#2 pelaksana: selesai", "s02a#2 kepala-dinas: disetujui");
        finishes(walk);
    }

    @Test
    void saR03_penolakanDitjenMenolakPermohonan() {
        var walk = Walk.begin("sulsel", "akses-pemanfaatan-data").to("s02b");
        repliesWithReason(walk, "rejected");
        assertThat(walk.history()).last().isEqualTo("s02b#1 ditjen: ditolak");
        endsRejected(walk);
    }

    @Test
    void slR01_kasiMengoreksiKeS05() {
        var walk = Walk.begin("sleman", "pks-hak-akses").to("s06");
        returns(walk, "s06", "kasi-inovasi-kerja-sama", "koreksi", "s05#2 analis-kependudukan");
        repeats(walk, "s07", "s05#2 analis-kependudukan: selesai", "s06#2 kasi-inovasi-kerja-sama: disetujui");
        finishes(walk);
    }

    @Test
    void slR02_kabidMengoreksiKeS05() {
        var walk = Walk.begin("sleman", "pks-hak-akses").to("s07");
        returns(walk, "s07", "kabid", "koreksi", "s05#2 analis-kependudukan");
        repeats(
                walk,
                "s08",
                "s05#2 analis-kependudukan: selesai",
                "s06#2 kasi-inovasi-kerja-sama: disetujui",
                "s07#2 kabid: disetujui");
        finishes(walk);
    }

    @Test
    void slR03_kabidMengembalikanKeS09() {
        var walk = Walk.begin("sleman", "pks-hak-akses").to("s10");
        returns(walk, "s10", "kabid", "revisi", "s09#2 analis-kependudukan");
        repeats(walk, "s11", "s09#2 analis-kependudukan: selesai", "s10#2 kabid: disetujui");
        finishes(walk);
    }

    @Test
    void slR04_kepalaDinasMengembalikanKeS09() {
        var walk = Walk.begin("sleman", "pks-hak-akses").to("s11");
        returns(walk, "s11", "kepala-dinas", "revisi", "s09#2 analis-kependudukan");
        repeats(
                walk,
                "s12",
                "s09#2 analis-kependudukan: selesai",
                "s10#2 kabid: disetujui",
                "s11#2 kepala-dinas: disetujui");
        finishes(walk);
    }

    @Test
    void slR05_balasanDitolakMenolakPermohonan() {
        var walk = Walk.begin("sleman", "pks-hak-akses").to("s14");
        repliesWithReason(walk, "rejected");
        assertThat(walk.open()).containsExactly("s15#1 pengadministrasi-umum");
        refusesWithoutNote(walk, "s15", "pengadministrasi-umum", "ditolak");
        walk.chose("s15", "pengadministrasi-umum", "ditolak", REASON);
        assertThat(walk.history()).last().isEqualTo("s15#1 pengadministrasi-umum: ditolak");
        endsRejected(walk);
    }

    @Test
    void slR06_balasanDimintaMelengkapiKembaliKeS09() {
        var walk = Walk.begin("sleman", "pks-hak-akses").to("s14");
        repliesWithReason(walk, "returned");
        returns(walk, "s15", "pengadministrasi-umum", "dilengkapi", "s09#2 analis-kependudukan");
        repeats(
                walk,
                "s15",
                "s09#2 analis-kependudukan: selesai",
                "s10#2 kabid: disetujui",
                "s11#2 kepala-dinas: disetujui",
                "s12#2 analis-kependudukan: selesai",
                "s13#2 sekretaris: selesai",
                "s13#2 pengadministrasi-umum: selesai",
                "s14#2 pengadministrasi-umum: balasan-diterima");
        finishes(walk);
    }

    @Test
    void slR07_kasiMerevisiKeS19() {
        var walk = Walk.begin("sleman", "pks-hak-akses").to("s20");
        returns(walk, "s20", "kasi-inovasi-kerja-sama", "revisi", "s19#2 analis-kependudukan");
        repeats(walk, "s21", "s19#2 analis-kependudukan: selesai", "s20#2 kasi-inovasi-kerja-sama: disetujui");
        finishes(walk);
    }

    @Test
    void slR08_kabidMerevisiKeS19() {
        var walk = Walk.begin("sleman", "pks-hak-akses").to("s21");
        returns(walk, "s21", "kabid", "revisi", "s19#2 analis-kependudukan");
        repeats(walk, "s21", "s19#2 analis-kependudukan: selesai", "s20#2 kasi-inovasi-kerja-sama: disetujui");
        finishes(walk);
    }

    @Test
    void paR01_kabidMenolakDanMembukaS04() {
        var walk = Walk.begin("paser", "pelayanan-kerja-sama").to("s03");
        returns(walk, "s03", "kabid", "tidak-disetujui", "s04#1 pejabat-fungsional");
        assertThat(walk.now().state()).isEqualTo("running");
    }

    @Test
    void paR02_suratPenolakanTerkirimMengakhiriSebagaiDitolak() {
        var walk = Walk.begin("paser", "pelayanan-kerja-sama").to("s03");
        walk.chose("s03", "kabid", "tidak-disetujui", REASON);
        walk.chose("s04", "pejabat-fungsional", "surat-penolakan-terkirim", null);
        assertThat(walk.history())
                .containsExactly(
                        "s01#1 pemohon: selesai",
                        "s02#1 kepala-dinas: selesai",
                        "s03#1 kabid: tidak-disetujui",
                        "s04#1 pejabat-fungsional: surat-penolakan-terkirim");
        endsRejected(walk);
    }

    @Test
    void paR03_kabidMengembalikanKeS05() {
        var walk = Walk.begin("paser", "pelayanan-kerja-sama").to("s06");
        returns(walk, "s06", "kabid", "tidak-disetujui", "s05#2 pejabat-fungsional");
        repeats(walk, "s07", "s05#2 pejabat-fungsional: selesai", "s06#2 kabid: disetujui");
        finishes(walk);
    }

    @Test
    void paR04_kepalaDinasMengembalikanKeS05() {
        var walk = Walk.begin("paser", "pelayanan-kerja-sama").to("s07");
        var before = walk.history().size();
        refusesWithoutNote(walk, "s07", "kepala-dinas", "tidak-disetujui");
        walk.chose("s07", "kepala-dinas", "tidak-disetujui", REASON);
        assertThat(walk.historyAfter(before))
                .containsExactly("s07#1 kepala-dinas: tidak-disetujui", "s07#1 pemohon: cancelled");
        assertThat(walk.open()).containsExactly("s05#2 pejabat-fungsional");
        repeats(walk, "s07", "s05#2 pejabat-fungsional: selesai", "s06#2 kabid: disetujui");
        assertThat(walk.open()).containsExactly("s07#2 kepala-dinas", "s07#2 pemohon");
        finishes(walk);
    }

    @Test
    void pkR01_kasiMengembalikanKeS01() {
        var walk = Walk.begin("palembang", "pelayanan-kerjasama").to("s02");
        returns(walk, "s02", "kasi-kerja-sama", "perlu-perbaikan", "s01#2 staf");
        repeats(walk, "s03", "s01#2 staf: selesai", "s02#2 kasi-kerja-sama: sesuai");
        finishes(walk);
    }

    @Test
    void pkR02_kabidMengembalikanKeS03DanMemarafUlang() {
        var walk = Walk.begin("palembang", "pelayanan-kerjasama").to("s04");
        returns(walk, "s04", "kabid", "perlu-perbaikan", "s03#2 kasi-kerja-sama");
        repeats(walk, "s05", "s03#2 kasi-kerja-sama: selesai", "s04#2 kabid: sesuai");
        finishes(walk);
    }

    @Test
    void pkR03_sekretarisMengembalikanKeS03DanKabidMemarafUlang() {
        var walk = Walk.begin("palembang", "pelayanan-kerjasama").to("s05");
        returns(walk, "s05", "sekretaris", "perlu-perbaikan", "s03#2 kasi-kerja-sama");
        repeats(walk, "s06", "s03#2 kasi-kerja-sama: selesai", "s04#2 kabid: sesuai", "s05#2 sekretaris: sesuai");
        finishes(walk);
    }

    @Test
    void pkR04_kepalaDinasMengembalikanKeS03() {
        var walk = Walk.begin("palembang", "pelayanan-kerjasama").to("s06");
        returns(walk, "s06", "kepala-dinas", "dikembalikan", "s03#2 kasi-kerja-sama");
        repeats(
                walk,
                "s07",
                "s03#2 kasi-kerja-sama: selesai",
                "s04#2 kabid: sesuai",
                "s05#2 sekretaris: sesuai",
                "s06#2 kepala-dinas: disetujui");
        finishes(walk);
    }

    @Test
    void piR01_kabidMengembalikanKeS02() {
        var walk = Walk.begin("palembang", "inovasi-pelayanan").to("s03");
        returns(walk, "s03", "kabid", "perlu-perbaikan", "s02#2 kasi-inovasi-pelayanan");
        repeats(walk, "s04", "s02#2 kasi-inovasi-pelayanan: selesai", "s03#2 kabid: sesuai");
        finishes(walk);
    }

    @Test
    void piR02_sekretarisMengembalikanKeS02() {
        var walk = Walk.begin("palembang", "inovasi-pelayanan").to("s04");
        returns(walk, "s04", "sekretaris", "perlu-perbaikan", "s02#2 kasi-inovasi-pelayanan");
        repeats(
                walk,
                "s05",
                "s02#2 kasi-inovasi-pelayanan: selesai",
                "s03#2 kabid: sesuai",
                "s04#2 sekretaris: sesuai");
        finishes(walk);
    }

    @Test
    void piR03_kepalaDinasMengembalikanKeS02() {
        var walk = Walk.begin("palembang", "inovasi-pelayanan").to("s05");
        returns(walk, "s05", "kepala-dinas", "dikembalikan", "s02#2 kasi-inovasi-pelayanan");
        repeats(
                walk,
                "s06",
                "s02#2 kasi-inovasi-pelayanan: selesai",
                "s03#2 kabid: sesuai",
                "s04#2 sekretaris: sesuai",
                "s05#2 kepala-dinas: disetujui");
        finishes(walk);
    }

    @Test
    void pdR01_kasiMengembalikanKeS03() {
        var walk = Walk.begin("palembang", "pemanfaatan-data-dokumen").to("s04");
        returns(walk, "s04", "kasi-pemanfaatan-data", "perlu-perbaikan", "s03#2 adb-profil");
        repeats(walk, "s05", "s03#2 adb-profil: selesai", "s04#2 kasi-pemanfaatan-data: sesuai");
        finishes(walk);
    }

    @Test
    void pdR02_kabidMengembalikanKeS03() {
        var walk = Walk.begin("palembang", "pemanfaatan-data-dokumen").to("s05");
        returns(walk, "s05", "kabid", "perlu-perbaikan", "s03#2 adb-profil");
        repeats(walk, "s06", "s03#2 adb-profil: selesai", "s04#2 kasi-pemanfaatan-data: sesuai", "s05#2 kabid: sesuai");
        finishes(walk);
    }

    @Test
    void pdR03_sekretarisMengembalikanKeS03() {
        var walk = Walk.begin("palembang", "pemanfaatan-data-dokumen").to("s06");
        returns(walk, "s06", "sekretaris", "perlu-perbaikan", "s03#2 adb-profil");
        repeats(
                walk,
                "s07",
                "s03#2 adb-profil: selesai",
                "s04#2 kasi-pemanfaatan-data: sesuai",
                "s05#2 kabid: sesuai",
                "s06#2 sekretaris: sesuai");
        finishes(walk);
    }

    /** The outcome wants a reason, is kept with it, and opens exactly these tasks. */
    private static void returns(Walk walk, String step, String lane, String outcome, String... opened) {
        refusesWithoutNote(walk, step, lane, outcome);
        walk.chose(step, lane, outcome, REASON);
        var closed = walk.now().history().get(walk.now().history().size() - 1);
        assertThat(closed.name()).isEqualTo(step + "#1 " + lane);
        assertThat(closed.outcome()).isEqualTo(outcome);
        assertThat(closed.note()).isEqualTo(REASON);
        assertThat(walk.open()).containsExactly(opened);
    }

    private static void refusesWithoutNote(Walk walk, String step, String lane, String outcome) {
        var before = walk.asText();
        walk.choose(step, lane, outcome, null)
                .then()
                .statusCode(422)
                .body("code", equalTo("task.noteRequired"))
                .body("errors[0].pointer", equalTo("/note"));
        assertThat(walk.asText()).isEqualTo(before);
    }

    /** Going on to a step passes exactly these tasks once more. */
    private static void repeats(Walk walk, String to, String... rows) {
        var before = walk.history().size();
        walk.to(to);
        assertThat(walk.historyAfter(before)).containsExactly(rows);
    }

    /** The Ditjen's "no" needs a reason as well. */
    private static void repliesWithReason(Walk walk, String decision) {
        var before = walk.asText();
        walk.reply(decision, null)
                .then()
                .statusCode(422)
                .body("code", equalTo("submission.noteRequired"))
                .body("errors[0].pointer", equalTo("/note"));
        assertThat(walk.asText()).isEqualTo(before);
        walk.reply(decision, REASON).then().statusCode(200).body("state", equalTo(decision));
    }

    private static void finishes(Walk walk) {
        assertThat(walk.toTheEnd().now().state()).isEqualTo("finished");
    }

    private static void endsRejected(Walk walk) {
        assertThat(walk.now().state()).isEqualTo("rejected");
        assertThat(walk.open()).isEmpty();
        assertThat(walk.now().endedAt()).isNotNull();
    }
}
