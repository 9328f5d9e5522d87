package id.simpul.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.core.Reading;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TenantReaderTest {

    private static final String OFFICE = """
            formatVersion: 1
            code: "64.01"
            slug: paser
            name: Kabupaten Paser
            level: kabupaten
            office: Dinas Dukcapil Kabupaten Paser
            timezone: Asia/Makassar
            branding: { colour: "#0B5C63", logo: logo.svg }
            calendar:
              week: { mon-thu: ["07:30-12:00", "13:00-16:00"], fri: ["07:30-11:30"] }
              dayRule: end-of-day
              holidays: [{ date: 2026-12-29, name: Hari jadi }]
              periods: [{ name: Ramadan, from: 2027-02-08, until: 2027-03-09, week: { mon-fri: ["08:00-15:00"] } }]
            positions:
              - { key: kepala-dinas, name: Kepala Dinas, signs: true }
              - { key: staf, name: Staf, permissions: [case.start] }
            numbering: { surat-keluar: "{klasifikasi}/{nomor}/Disdukcapil" }
            """;

    @Test
    void readsAnOffice() {
        TenantFile office = read(OFFICE).value();

        assertThat(office.code()).isEqualTo("64.01");
        assertThat(office.level()).isEqualTo(Level.KABUPATEN);
        assertThat(office.timezone()).isEqualTo(ZoneId.of("Asia/Makassar"));
        assertThat(office.calendar().dayRule()).isEqualTo(TenantFile.DayRule.END_OF_DAY);
        assertThat(office.calendar().week().get("mon-thu")).containsExactly("07:30-12:00", "13:00-16:00");
        assertThat(office.calendar().holidays())
                .containsExactly(new TenantFile.Holiday(LocalDate.of(2026, 12, 29), "Hari jadi"));
        assertThat(office.calendar().periods())
                .containsExactly(new TenantFile.Period(
                        "Ramadan",
                        LocalDate.of(2027, 2, 8),
                        LocalDate.of(2027, 3, 9),
                        Map.of("mon-fri", List.of("08:00-15:00"))));
        assertThat(office.positionKeys()).containsExactly("kepala-dinas", "staf");
        assertThat(office.positions().get(0).signs()).isTrue();
        assertThat(office.positions().get(1).permissions()).isEqualTo(List.of("case.start"));
    }

    private static String holidays(int days) {
        LocalDate first = LocalDate.of(2026, 12, 29);
        return first.datesUntil(first.plusDays(days))
                .map(day -> "{ date: " + day + ", name: Tutup }")
                .collect(Collectors.joining(", "));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "slug: paser",
                        "slug: paser\nemail: a@b",
                        4,
                        "/email",
                        "Kunci \"email\" tidak dikenal di sini; yang dikenal: formatVersion, code, slug, "
                                + "name, level, office, timezone, branding, calendar, positions, security, publication, letterhead, numbering."),
                fault(
                        "code: \"64.01\"",
                        "code: 64.01",
                        2,
                        "/code",
                        "Nilai 64.01 harus ditulis sebagai teks dalam tanda kutip: \"64.01\"."),
                fault(
                        "code: \"64.01\"",
                        "code: \"6401\"",
                        2,
                        "/code",
                        "Kode wilayah \"6401\" harus seperti 73 atau 64.01."),
                fault(
                        "code: \"64.01\"",
                        "code: \"64.71\"",
                        2,
                        "/code",
                        "Kode wilayah \"64.71\" tidak cocok dengan tingkat kabupaten."),
                fault(
                        "level: kabupaten",
                        "level: provinsi",
                        2,
                        "/code",
                        "Kode wilayah \"64.01\" tidak cocok dengan tingkat provinsi."),
                fault(
                        "Asia/Makassar",
                        "Asia/Singapore",
                        7,
                        "/timezone",
                        "Nilai \"Asia/Singapore\" tidak dikenal; pilihannya: Asia/Jakarta, Asia/Pontianak, "
                                + "Asia/Makassar, Asia/Jayapura."),
                fault(
                        "#0B5C63",
                        "#FF0000",
                        8,
                        "/branding/colour",
                        "Nilai \"#FF0000\" tidak dikenal; pilihannya: #0B5C63, #A61B1B, #174A8C, #1C6B3A, "
                                + "#5A3590, #7A4A14."),
                fault(
                        "logo: logo.svg",
                        "logo: ../../etc/passwd",
                        8,
                        "/branding/logo",
                        "Logo \"../../etc/passwd\" harus nama berkas .svg atau .png di folder ini."),
                fault(
                        "mon-thu:",
                        "senin:",
                        10,
                        "/calendar/week/senin",
                        "Nama \"senin\" tidak dapat dipakai sebagai kunci di sini."),
                fault(
                        "until: 2027-03-09",
                        "until: 2027-02-07",
                        13,
                        "/calendar/periods/0/until",
                        "Periode \"Ramadan\" berakhir sebelum mulai."),
                fault(
                        "[{ name: Ramadan",
                        "[{ name: Puasa, from: 2027-03-09, until: 2027-03-20, week: { mon: [\"08:00-12:00\"] } }, { name: Ramadan",
                        13,
                        "/calendar/periods/1/from",
                        "Periode \"Ramadan\" bertumpang tindih dengan periode lain."),
                fault(
                        "holidays: [{ date: 2026-12-29, name: Hari jadi }]",
                        "holidays: [" + holidays(181) + "]",
                        9,
                        "/calendar",
                        "Kantor akan tutup lebih dari 180 hari berturut-turut sejak 2026-12-29; tenggat tidak dapat dihitung."),
                fault("mon-thu:", "thu-mon:", 10, "/calendar/week/thu-mon", "Rentang hari \"thu-mon\" terbalik."),
                fault("mon-thu:", "mon-fri:", 10, "/calendar/week/fri", "Hari fri diatur dua kali."),
                fault(
                        "07:30-11:30",
                        "7.30-11.30",
                        10,
                        "/calendar/week/fri/0",
                        "Jam \"7.30-11.30\" harus seperti 07:30-12:00."),
                fault(
                        "07:30-11:30",
                        "11:30-07:30",
                        10,
                        "/calendar/week/fri/0",
                        "Jam \"11:30-07:30\" harus mulai sebelum selesai dan sesudah jam sebelumnya."),
                fault(
                        "13:00-16:00",
                        "11:00-16:00",
                        10,
                        "/calendar/week/mon-thu/1",
                        "Jam \"11:00-16:00\" harus mulai sebelum selesai dan sesudah jam sebelumnya."),
                fault("  dayRule: end-of-day\n", "", 9, "/calendar", "Kunci \"dayRule\" wajib ada."),
                fault(
                        "date: 2026-12-29",
                        "date: 29-12-2026",
                        12,
                        "/calendar/holidays/0/date",
                        "\"29-12-2026\" bukan tanggal; tulis seperti 2024-01-31."),
                fault(
                        "name: Hari jadi }",
                        "name: Hari jadi }, { date: 2026-12-29, name: Lagi }",
                        12,
                        "/calendar/holidays/1/date",
                        "Hari libur 2026-12-29 tertulis dua kali."),
                fault(
                        "key: staf",
                        "key: kepala-dinas",
                        16,
                        "/positions/1/key",
                        "Kunci jabatan \"kepala-dinas\" dipakai dua kali."),
                fault(
                        "signs: true",
                        "signs: ya",
                        15,
                        "/positions/0/signs",
                        "Di sini harus tertulis true atau false, bukan \"ya\"."),
                fault(
                        "case.start",
                        "case.delete",
                        16,
                        "/positions/1/permissions/0",
                        "Nilai \"case.delete\" tidak dikenal; pilihannya: case.start, case.actForExternal, "
                                + "case.withdraw, submission.read, submission.reply."),
                fault(
                        "case.start",
                        "submission.reply",
                        16,
                        "/positions/1/permissions/0",
                        "Izin \"submission.reply\" hanya untuk kantor pusat."),
                fault(
                        "{nomor}",
                        "7",
                        17,
                        "/numbering/surat-keluar",
                        "Pola nomor \"{klasifikasi}/7/Disdukcapil\" harus memuat {nomor}."),
                fault(
                        "{klasifikasi}",
                        "{kode}",
                        17,
                        "/numbering/surat-keluar",
                        "Pola nomor memakai \"{kode}\" yang tidak dikenal; yang dikenal: {klasifikasi} "
                                + "{nomor} {sufiks} {unit} {bulan_romawi} {tahun}."));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("faults")
    void refusesAnOfficeWithOneFaultAndSaysWhere(String line, String instead, int at, String pointer, String sentence) {
        assertThat(OFFICE.split(Pattern.quote(line), -1)).as("stands once").hasSize(2);

        Reading<TenantFile> reading = read(OFFICE.replace(line, instead));

        assertThat(reading.accepted()).isFalse();
        assertThat(reading.problems()).hasSize(1);
        assertThat(reading.problems().get(0).indonesian()).isEqualTo(sentence);
        assertThat(reading.problems().get(0).pointer()).isEqualTo(pointer);
        assertThat(reading.problems().get(0).line()).isEqualTo(at);
    }

    @Test
    void theNationalOfficeGivesOtherPermissions() {
        String national = OFFICE.replace("code: \"64.01\"", "code: \"00\"").replace("level: kabupaten", "level: pusat");

        assertThat(read(national).problems())
                .extracting(id.simpul.core.Problem::indonesian)
                .containsExactly("Izin \"case.start\" hanya untuk kantor daerah.");
        assertThat(read(national.replace("case.start", "submission.reply")).accepted())
                .isTrue();
    }

    private static Arguments fault(String line, String instead, int at, String pointer, String sentence) {
        return Arguments.of(line, instead, at, pointer, sentence);
    }

    private static Reading<TenantFile> read(String text) {
        return TenantReader.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
