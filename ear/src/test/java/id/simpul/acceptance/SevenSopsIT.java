package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each SOP from its first row to its last, every row done by whom the paper names. */
class SevenSopsIT {

    @Test
    void sulselMakesAnAgreement() throws SQLException {
        var walk = Walk.begin("sulsel", "pks");
        assertThat(walk.number()).matches("73-20\\d\\d-\\d{6}");
        endsAsPrinted(
                walk,
                "s01#1 lembaga: selesai",
                "s02#1 lembaga: selesai",
                "s02#1 pelaksana: selesai",
                "s03#1 sub-koordinator: sesuai",
                "s04#1 kabid: disetujui",
                "s05#1 kepala-dinas: selesai",
                "s05#1 lembaga: selesai",
                "s06#1 pelaksana: selesai",
                "s06#1 lembaga: selesai",
                "s07#1 kepala-dinas: selesai",
                "s07#1 lembaga: selesai",
                "s08#1 lembaga: selesai",
                "s09#1 pelaksana: selesai",
                "s09#1 kepala-dinas: selesai",
                "s10#1 pelaksana: selesai",
                "s11#1 ditjen: disetujui");
    }

    @Test
    void sulselOpensAccessToData() throws SQLException {
        var walk = Walk.begin("sulsel", "akses-pemanfaatan-data");
        endsAsPrinted(
                walk,
                "s01#1 pelaksana: selesai",
                "s02a#1 kepala-dinas: disetujui",
                "s02b#1 ditjen: disetujui",
                "s03#1 pelaksana: selesai",
                "s04#1 pelaksana: selesai",
                "s05#1 lembaga: selesai",
                "s06#1 pelaksana: selesai",
                "s06#1 kepala-dinas: selesai");
        assertThat(walk.now().history())
                .extracting(task -> task.step().no())
                .containsExactly("1.", "2.", "2.", "3.", "4.", "5.", "6.", "6.");
    }

    @Test
    void slemanGrantsRightsOfAccess() throws SQLException {
        var walk = Walk.begin("sleman", "pks-hak-akses");
        assertThat(walk.number()).matches("34\\.04-20\\d\\d-\\d{6}");
        endsAsPrinted(
                walk,
                "s01#1 pengadministrasi-umum: selesai",
                "s02#1 kepala-dinas: selesai",
                "s03#1 sekretaris: selesai",
                "s04#1 kabid: selesai",
                "s05#1 analis-kependudukan: selesai",
                "s06#1 kasi-inovasi-kerja-sama: disetujui",
                "s07#1 kabid: disetujui",
                "s08#1 analis-kependudukan: selesai",
                "s09#1 analis-kependudukan: selesai",
                "s10#1 kabid: disetujui",
                "s11#1 kepala-dinas: disetujui",
                "s12#1 analis-kependudukan: selesai",
                "s13#1 sekretaris: selesai",
                "s13#1 pengadministrasi-umum: selesai",
                "s14#1 pengadministrasi-umum: balasan-diterima",
                "s15#1 pengadministrasi-umum: disetujui",
                "s16#1 kepala-dinas: selesai",
                "s17#1 sekretaris: selesai",
                "s18#1 kabid: selesai",
                "s19#1 analis-kependudukan: selesai",
                "s20#1 kasi-inovasi-kerja-sama: disetujui",
                "s21#1 kabid: disetujui");
    }

    @Test
    void paserServesARequestForCooperation() throws SQLException {
        var walk = Walk.begin("paser", "pelayanan-kerja-sama");
        assertThat(walk.number()).matches("64\\.01-20\\d\\d-\\d{6}");
        endsAsPrinted(
                walk,
                "s01#1 pemohon: selesai",
                "s02#1 kepala-dinas: selesai",
                "s03#1 kabid: disetujui",
                "s05#1 pejabat-fungsional: selesai",
                "s06#1 kabid: disetujui",
                "s07#1 kepala-dinas: disetujui",
                "s07#1 pemohon: disetujui",
                "s08#1 petugas-adb: selesai");
    }

    @Test
    void palembangServesARequestForCooperation() throws SQLException {
        var walk = Walk.begin("palembang", "pelayanan-kerjasama");
        assertThat(walk.number()).matches("16\\.71-20\\d\\d-\\d{6}");
        endsAsPrinted(
                walk,
                "s01#1 staf: selesai",
                "s02#1 kasi-kerja-sama: sesuai",
                "s03#1 kasi-kerja-sama: selesai",
                "s04#1 kabid: sesuai",
                "s05#1 sekretaris: sesuai",
                "s06#1 kepala-dinas: disetujui",
                "s07#1 kepala-dinas: selesai",
                "s07#1 instansi: selesai");
    }

    @Test
    void palembangBringsAnInnovationAndAsksForNoInstitution() throws SQLException {
        var walk = Walk.begin("palembang", "inovasi-pelayanan");
        assertThat(walk.now().institution()).isNull();
        endsAsPrinted(
                walk,
                "s01#1 staf: selesai",
                "s02#1 kasi-inovasi-pelayanan: selesai",
                "s03#1 kabid: sesuai",
                "s04#1 sekretaris: sesuai",
                "s05#1 kepala-dinas: disetujui",
                "s06#1 kasi-inovasi-pelayanan: selesai");
    }

    @Test
    void palembangPublishesDataAndDocuments() throws SQLException {
        var walk = Walk.begin("palembang", "pemanfaatan-data-dokumen");
        endsAsPrinted(
                walk,
                "s01#1 adb-siak: selesai",
                "s02#1 adb-profil: selesai",
                "s03#1 adb-profil: selesai",
                "s04#1 kasi-pemanfaatan-data: sesuai",
                "s05#1 kabid: sesuai",
                "s06#1 sekretaris: sesuai",
                "s07#1 kepala-dinas: selesai",
                "s08#1 adb-profil: selesai",
                "s09#1 adb-profil: selesai");
    }

    private static void endsAsPrinted(Walk walk, String... rows) throws SQLException {
        walk.toTheEnd();
        assertThat(walk.history()).containsExactly(rows);
        var end = walk.now();
        assertThat(end.state()).isEqualTo("finished");
        assertThat(end.openTasks()).isEmpty();
        hasNoGaps(end);
    }

    /** Every row opened when one before it closed, or beside it in a joint step, and rows are numbered without a hole. */
    private static void hasNoGaps(Walk.CaseRow end) throws SQLException {
        var history = end.history();
        for (var row = 1; row < history.size(); row++) {
            var before = history.get(row - 1);
            var moments = new ArrayList<>(closings(history.subList(0, row)));
            if (history.get(row).step().equals(before.step())) {
                moments.add(OffsetDateTime.parse(before.openedAt()));
            }
            assertThat(moments)
                    .as("when %s may have opened", history.get(row).name())
                    .contains(OffsetDateTime.parse(history.get(row).openedAt()));
        }
        assertThat(closings(history)).as("ends with the last task").contains(OffsetDateTime.parse(end.endedAt()));
        assertThat(Tables.list("select seq from task where case_id = ?::uuid order by seq", end.id()))
                .isEqualTo(IntStream.rangeClosed(1, history.size())
                        .mapToObj(String::valueOf)
                        .toList());
    }

    private static List<OffsetDateTime> closings(List<Walk.TaskRow> rows) {
        return rows.stream().map(task -> OffsetDateTime.parse(task.closedAt())).toList();
    }
}
