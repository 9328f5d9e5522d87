package id.simpul.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every obstacle to a start is told as a sentence, in both languages, and leaves nothing running. */
class ObstacleIT {

    private static final Path PROJECT =
            Path.of(System.getProperty("simpul.project", "..")).toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @Test
    void aPortInUseIsNamedWithTheWayToChooseAnother() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(taken.getLocalPort());
            assertRefused(options(Map.of("simpul.http.port", port)), Obstacle.PORT_IN_USE)
                    .hasMessageContaining("Porta " + port + " sudah dipakai")
                    .hasMessageContaining("Port " + port + " is already in use")
                    .hasMessageContaining("-Dsimpul.http.port");
            assertRefused(options(Map.of("simpul.management.port", port)), Obstacle.PORT_IN_USE)
                    .hasMessageContaining("-Dsimpul.management.port");
            assertRefused(options(Map.of("simpul.db.port", port)), Obstacle.PORT_IN_USE)
                    .hasMessageContaining("-Dsimpul.db.port");
        }
    }

    @Test
    void aPortThatIsNoNumberIsSaid() {
        assertThatThrownBy(() -> options(Map.of("simpul.http.port", "delapan")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("-Dsimpul.http.port=delapan");
        assertThatThrownBy(() -> options(Map.of("simpul.db.port", "65536")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("-Dsimpul.db.port=65536");
    }

    @Test
    void aSecondInstanceOnTheSameDataIsRefused() {
        try (var first = DataFolder.hold(folder)) {
            assertRefused(options(Map.of()), Obstacle.ALREADY_RUNNING)
                    .hasMessageContaining(first.root().toString());
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("a-file"), "not a folder");
        assertRefused(options(Map.of("simpul.data", file.resolve("data").toString())), Obstacle.FOLDER_UNWRITABLE)
                .hasMessageContaining(file.toString());
    }

    @Test
    void aFullDiskIsToldApartFromAFolderThatIsClosed() {
        assertThat(DataFolder.refusal(folder, new IOException("No space left on device"))
                        .obstacle())
                .isEqualTo(Obstacle.DISK_FULL);
        assertThat(DataFolder.refusal(folder, new IOException("Permission denied"))
                        .obstacle())
                .isEqualTo(Obstacle.FOLDER_UNWRITABLE);
    }

    @Test
    void dataOfAnotherPostgresIsNotTouched() throws IOException {
        var version = folder.resolve("database/PG_VERSION");
        Files.createDirectories(version.getParent());
        Files.writeString(version, "14\n");
        assertRefused(options(Map.of()), Obstacle.OTHER_POSTGRES).hasMessageContaining("PostgreSQL 14");
        assertThat(version).hasContent("14");
    }

    @Test
    void anExternalDatabaseIsGivenCompletelyOrNotAtAll() {
        var env = new HashMap<>(Map.of(
                "SIMPUL_DB_URL", "jdbc:postgresql://127.0.0.1:1/simpul",
                "SIMPUL_DB_OWNER_USER", "o",
                "SIMPUL_DB_OWNER_PASSWORD", "p",
                "SIMPUL_DB_APP_USER", "a"));
        assertThatThrownBy(() -> Options.of(PROJECT, new Properties(), env))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("SIMPUL_DB_APP_PASSWORD");
    }

    @Test
    void productionOnAnExternalDatabaseBringsTheKeysThatTheDatabaseMustNotHold() {
        var env = new HashMap<>(Map.of(
                "SIMPUL_DB_URL", "jdbc:postgresql://127.0.0.1:1/simpul",
                "SIMPUL_DB_OWNER_USER", "o",
                "SIMPUL_DB_OWNER_PASSWORD", "p",
                "SIMPUL_DB_APP_USER", "a",
                "SIMPUL_DB_APP_PASSWORD", "q"));
        assertThat(Options.of(PROJECT, new Properties(), env).demo()).isTrue();
        var production = new Properties();
        production.setProperty("simpul.mode", "production");
        for (var variable : Secrets.KEYS.values().stream().sorted().toList()) {
            assertThatThrownBy(() -> Options.of(PROJECT, production, env))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining(variable);
            env.put(variable, "0123456789abcdef0123456789abcdef");
        }
        assertThat(Options.of(PROJECT, production, env).demo()).isFalse();
    }

    @Test
    void aKeyThatAnOlderDataFolderLacksIsMadeAndTheOthersStay() throws IOException {
        var file = folder.resolve("secrets.properties");
        Files.createDirectories(folder);
        Files.writeString(file, "app=a\nowner=o\nsuperuser=s\n");
        var made = Secrets.in(file).keys().get("SIMPUL_AUDIT_KEY");
        assertThat(made).hasSizeGreaterThanOrEqualTo(32);
        assertThat(Secrets.in(file).keys()).containsEntry("SIMPUL_AUDIT_KEY", made);
        assertThat(Secrets.in(file).app().password()).isEqualTo("a");
    }

    @Test
    void anExternalDatabaseThatDoesNotAnswerIsNamedWithoutItsPassword() {
        var url = "jdbc:postgresql://127.0.0.1:" + Ports.free() + "/simpul?password=rahasia";
        var external = new Database(url, new Login("o", "p"), new Login("a", "q"), null);
        assertThatThrownBy(() -> ExternalDatabase.check(external))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("127.0.0.1")
                .hasMessageNotContaining("rahasia");
    }

    @Test
    void everyObstacleSpeaksBothLanguages() {
        for (var obstacle : Obstacle.values()) {
            var args = new Object[] {"eins", "zwei", "drei"};
            assertThat(obstacle.indonesian(args)).isNotBlank().isNotEqualTo(obstacle.english(args));
            assertThat(obstacle.english(args)).endsWith(".").doesNotContain("%");
        }
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(Options options, Obstacle obstacle) {
        return assertThatThrownBy(() -> SimpulServer.start(options))
                .asInstanceOf(InstanceOfAssertFactories.throwable(StartRefused.class))
                .satisfies(refused -> assertThat(refused.obstacle()).isEqualTo(obstacle));
    }

    /** Ports nobody uses, a folder of this test, and what the test wants otherwise. */
    private Options options(Map<String, String> given) {
        var properties = new Properties();
        properties.setProperty("simpul.http.port", String.valueOf(Ports.free()));
        properties.setProperty("simpul.management.port", String.valueOf(Ports.free()));
        properties.setProperty("simpul.data", folder.toString());
        properties.putAll(given);
        return Options.of(PROJECT, properties, Map.of());
    }
}
