package id.simpul.onboarding.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.Refusal;
import id.simpul.tenant.Regions;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ImportReaderTest {

    private static final String HEAD = "kode,nama_admin,alamat_admin\n";

    @Test
    void theWholeCountryIsOneFile() {
        String all = Regions.all().stream()
                .map(r -> r.code() + ";\"Admin, " + r.name() + "\";admin@contoh.go.id\r\n")
                .collect(Collectors.joining("", "\uFEFFKode;nama_admin;alamat_admin\r\n", ""));
        ImportLine.Sheet sheet = read(all);
        assertThat(sheet.problems()).isEmpty();
        assertThat(sheet.lines()).hasSize(551);
        assertThat(sheet.present()).as("the one that is there already").isEqualTo(1);
        assertThat(sheet.lines().get(0).office())
                .isEqualTo(new NewOffice("11", null, null, "Admin, Aceh", "admin@contoh.go.id"));
    }

    @Test
    void eachLineThatCannotBeUsedIsNamedAndTheOthersCount() {
        ImportLine.Sheet sheet = read(HEAD
                + "11.01,Ani,ani@contoh.go.id\n"
                + "99.99,Budi,budi@contoh.go.id\n"
                + "11.02,,cici@contoh.go.id\n"
                + "11.03,Dedi,dedi\n"
                + "11.01,Eka,eka@contoh.go.id\n"
                + "11.04,Fani\n"
                + "x,Gita,gita@contoh.go.id\n"
                + "11.05,\"Hadi\nSanjaya 3201011708900001\",hadi@contoh.go.id\n"
                + "11.06,Indah,indah@contoh.go.id\n");
        assertThat(sheet.lines()).extracting(ImportLine::line).containsExactly(2, 11);
        assertThat(sheet.problems())
                .extracting(p -> p.line() + " " + p.key())
                .containsExactly(
                        "3 office.codeUnknown",
                        "4 officeImport.admin",
                        "5 officeImport.contact",
                        "6 officeImport.twice",
                        "7 officeImport.cells",
                        "8 officeImport.code",
                        "9 officeImport.admin");
    }

    @Test
    void aCodeThatASpreadsheetTookForANumberIsStillThatCode() {
        ImportLine.Sheet sheet =
                read("kode;nama_admin;alamat_admin\n53.1;Ani;a@contoh.go.id\n53,01;Budi;b@contoh.go.id\n");
        assertThat(sheet.lines()).extracting(l -> l.office().code()).containsExactly("53.10", "53.01");
    }

    @Test
    void aShortNameIsTakenOnce() {
        ImportLine.Sheet sheet = read("singkatan,kode,nama_admin,alamat_admin\n"
                + "satu,11.01,Ani,a@contoh.go.id\nsatu,11.02,Budi,b@contoh.go.id\npaser,11.03,Cici,c@contoh.go.id\n");
        assertThat(sheet.lines()).extracting(l -> l.office().slug()).containsExactly("satu");
        assertThat(sheet.problems()).extracting(ImportProblem::key).containsOnly("office.slugTaken");
    }

    @Test
    void whatIsNoSuchTableIsRefusedWhole() {
        refused("officeImport.empty", "");
        refused("officeImport.column", "kode,nama\n11,Ani\n");
        refused("officeImport.notUtf8", new byte[] {'k', (byte) 0xFF});
        refused("officeImport.tooLarge", new byte[600 * 1024]);
        refused("officeImport.tooMany", HEAD + "11.01,Ani,a@contoh.go.id\n".repeat(1001));
        refused("officeImport.column", new byte[] {'P', 'K', 3, 4, 0, 0});
    }

    private static void refused(String key, Object file) {
        byte[] bytes = file instanceof byte[] raw ? raw : ((String) file).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(Refusal.class).hasMessage(key);
    }

    private static ImportLine.Sheet read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ImportLine.Sheet read(byte[] file) {
        return new ImportReader(new OfficeRows.Taken(new HashSet<>(Set.of("64.01")), new HashSet<>(Set.of("paser"))))
                .read(file);
    }
}
