package id.simpul.launch;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.sop.SopReader;
import id.simpul.tenant.TenantReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start makes of the offices' files: new, unchanged, changed, broken, and in the wrong place. */
class OfficesIT {

    private static final Path PROJECT =
            Path.of(System.getProperty("simpul.project", "..")).toAbsolutePath().normalize();

    private static final String VERSIONS =
            "select t.slug || ' ' || s.code || ' ' || v.number || ' ' || v.state from sop_version v"
                    + " join sop s on s.id = v.sop_id join tenant t on t.id = v.tenant_id order by 1";

    @TempDir
    private Path folder;

    @Test
    void aStartTakesWhatChangedRefusesWhatIsWrongAndLeavesTheRestAlone() throws Exception {
        var offices = copyOfShipped();
        var options = Options.forTests(PROJECT, folder.resolve("data")).withTenantConfigs(offices);
        try (var simpul = SimpulServer.start(options)) {
            var atFirst = ask(simpul, VERSIONS);
            assertThat(atFirst)
                    .hasSize(8)
                    .allMatch(version -> version.endsWith(" 1 PUBLISHED"))
                    .contains("paser pelayanan-kerja-sama 1 PUBLISHED", "ditjen pelayanan-kerja-sama 1 PUBLISHED");

            theRunningOfficesAreTheFilesTheyCameFrom(simpul, offices);
            var ownNumbers = aPageChangesTheNumbersOfSleman(simpul, offices);

            edit(offices.resolve("64.01-paser/sop/pelayanan-kerja-sama.yaml"), "verb: Ajukan", "verb: Kirimkan");
            edit(offices.resolve("34.04-sleman/sop/pks-hak-akses.yaml"), "lanes: [kepala-dinas]", "lanes: [kepala]");
            edit(offices.resolve("73-sulsel/tenant.yaml"), "Asia/Makassar", "Asia/Ujungpandang-Lama");
            copy(offices.resolve("16.71-palembang"), offices.resolve("99.99-salinan"));
            copy(offices.resolve("16.71-palembang"), offices.resolve("16.72-palembang"));
            edit(offices.resolve("16.72-palembang/tenant.yaml"), "\"16.71\"", "\"16.72\"");
            startAgain(simpul);

            // the changed file is a draft beside what is in force; nothing of the refused ones is there
            var expected = new ArrayList<>(atFirst);
            expected.add("paser pelayanan-kerja-sama 2 DRAFT");
            assertThat(ask(simpul, VERSIONS)).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(ask(simpul, "select code from tenant order by code"))
                    .containsExactly("00", "16.71", "34.04", "64.01", "73");
            assertThat(Files.readString(simpul.log()))
                    .containsPattern("34\\.04-sleman/sop/pks-hak-akses\\.yaml:\\d+ /steps/\\d+/lanes/0: .*kepala.*\\.")
                    .containsPattern("73-sulsel/tenant\\.yaml:\\d+ /timezone: .*\\.")
                    .contains("99.99-salinan:0 /code: This folder must be named \"16.71-palembang\"")
                    .contains("16.72-palembang: not loaded; the office stays as it was");

            startAgain(simpul);
            assertThat(ask(simpul, VERSIONS)).containsExactlyInAnyOrderElementsOf(expected);
            edit(offices.resolve("64.01-paser/sop/pelayanan-kerja-sama.yaml"), "verb: Kirimkan", "verb: Ajukan");
            startAgain(simpul);
            assertThat(ask(simpul, VERSIONS))
                    .as("a file that goes back says what is in force")
                    .containsExactlyInAnyOrderElementsOf(expected);
            edit(offices.resolve("64.01-paser/sop/pelayanan-kerja-sama.yaml"), "verb: Ajukan", "verb: Sampaikan");
            startAgain(simpul);
            edit(offices.resolve("64.01-paser/sop/pelayanan-kerja-sama.yaml"), "verb: Sampaikan", "verb: Kirimkan");
            startAgain(simpul);
            expected.add("paser pelayanan-kerja-sama 3 DRAFT");
            expected.add("paser pelayanan-kerja-sama 4 DRAFT");
            assertThat(ask(simpul, VERSIONS))
                    .as("a file that goes back to what an older draft said is a draft again")
                    .containsExactlyInAnyOrderElementsOf(expected);

            assertThat(ask(simpul, "select settings from tenant where slug = 'sleman'"))
                    .as("what was changed while it ran")
                    .singleElement()
                    .asString()
                    .contains(ownNumbers);
        }
    }

    /** Exported, each file says what the shipped one says; brought back, none changes anything. */
    private void theRunningOfficesAreTheFilesTheyCameFrom(SimpulServer simpul, Path offices) throws IOException {
        for (var name : List.of("00-ditjen", "16.71-palembang", "34.04-sleman", "64.01-paser", "73-sulsel")) {
            var shipped = offices.resolve(name);
            var exported = folder.resolve("exported").resolve(name);
            configs(simpul, "export", exported);
            // the national template comes with the product and belongs to its folder from then on
            assertThat(names(exported))
                    .containsAll(names(shipped))
                    .hasSize(names(shipped).size() + (name.startsWith("00-") ? 1 : 0));
            var before = TenantReader.read(Files.readAllBytes(shipped.resolve("tenant.yaml")))
                    .value();
            assertThat(TenantReader.read(Files.readAllBytes(exported.resolve("tenant.yaml")))
                            .value())
                    .isEqualTo(before);
            for (var sop :
                    names(shipped).stream().filter(n -> n.startsWith("sop/")).toList()) {
                assertThat(SopReader.read(Files.readAllBytes(exported.resolve(sop)))
                                .value())
                        .as(sop)
                        .isEqualTo(SopReader.read(Files.readAllBytes(shipped.resolve(sop)))
                                .value());
            }
            configs(simpul, "validate", exported);
            for (var office : List.of(shipped, exported)) {
                // what stands below a file's name are warnings about the SOP itself
                assertThat(configs(simpul, "diff", office).lines().filter(line -> !line.startsWith(" ")))
                        .hasSameSizeAs(names(office))
                        .allMatch(line -> line.endsWith(": same"));
            }
        }
    }

    private String aPageChangesTheNumbersOfSleman(SimpulServer simpul, Path offices) throws IOException {
        var numbers = "{nomor}/PKS/{bulan_romawi}/{tahun}";
        var changed = folder.resolve("changed/34.04-sleman");
        Files.createDirectories(changed);
        Files.copy(offices.resolve("34.04-sleman/tenant.yaml"), changed.resolve("tenant.yaml"));
        edit(changed.resolve("tenant.yaml"), "{klasifikasi}/{nomor}/PKS/{tahun}", numbers);
        assertThat(configs(simpul, "diff", changed))
                .contains("/numbering/pks: {klasifikasi}/{nomor}/PKS/{tahun} → " + numbers);
        assertThat(configs(simpul, "apply", changed)).contains("tenant.yaml: settings");
        assertThat(configs(simpul, "apply", changed)).as("a second time").contains("tenant.yaml: same");
        return numbers;
    }

    private static String configs(SimpulServer simpul, String what, Path office) {
        var slug = office.getFileName().toString().replaceFirst("^[^-]*-", "");
        var given = new Properties();
        given.setProperty("simpul.configs", what);
        given.setProperty("simpul.configs.folder", office.toString());
        given.setProperty("simpul.url", simpul.url().toString());
        var env = Map.of("SIMPUL_USER", "admin." + slug, "SIMPUL_PASSWORD", "Simpul-demo-2026");
        var out = new ByteArrayOutputStream();
        var code = Configs.run(given, env, new PrintStream(out, true, StandardCharsets.UTF_8));
        var said = out.toString(StandardCharsets.UTF_8);
        assertThat(code).as("%s of %s: %s", what, slug, said).isZero();
        return said;
    }

    private static List<String> names(Path office) throws IOException {
        try (var files = Files.walk(office)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> office.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static void startAgain(SimpulServer simpul) {
        simpul.killServer();
        simpul.startServer();
    }

    private Path copyOfShipped() throws IOException {
        var offices = folder.resolve("tenant-configs");
        copy(PROJECT.resolve("tenant-configs"), offices);
        return offices;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static void edit(Path file, String from, String to) throws IOException {
        var text = Files.readString(file);
        assertThat(text).as("%s", file).contains(from);
        Files.writeString(file, text.replaceFirst(Pattern.quote(from), to));
    }

    private static List<String> ask(SimpulServer simpul, String query) throws SQLException {
        var database = simpul.database();
        try (var connection = database.connect(database.superuser());
                var rows = connection.createStatement().executeQuery(query)) {
            var answers = new ArrayList<String>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }
}
