package id.simpul.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
                    .hasSize(7)
                    .allMatch(version -> version.endsWith(" 1 PUBLISHED"))
                    .contains("paser pelayanan-kerja-sama 1 PUBLISHED");

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
