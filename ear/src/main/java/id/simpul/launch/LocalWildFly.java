package id.simpul.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** WildFly with the deployment, as a child process. */
final class LocalWildFly {

    private final Options options;
    private final Database database;
    private final Map<String, String> keys;
    private final Path folder;
    private final Path logs;
    private final Path auditHeads;
    private final Path pidFile;
    private final Path firstAdmin;
    private final int clusterPort = Ports.free();
    private ServerFolder files;
    private ServerLog log;
    private Process process;

    LocalWildFly(Options options, Database database, Map<String, String> keys, DataFolder data) {
        this.options = options;
        this.database = database;
        this.keys = keys;
        this.folder = data.server();
        this.logs = data.logs();
        this.auditHeads = data.auditHeads();
        this.pidFile = data.serverPid();
        this.firstAdmin = data.firstAdmin();
    }

    /** Starts it and returns when the deployment answers. */
    void start() {
        files = ServerFolder.lay(options.server(), folder);
        try {
            Files.createDirectories(logs);
            log = ServerLog.fromNow(logs.resolve("server.log"));
            var builder = new ProcessBuilder(command())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(logs.resolve("console.log").toFile());
            ServerEnvironment.fill(builder.environment(), database, keys, clusterPort);
            if (Thread.currentThread().isInterrupted()) {
                throw new StartRefused(Obstacle.UNEXPECTED, "interrupted");
            }
            process = builder.start();
            process.getOutputStream().close();
            Files.writeString(pidFile, Leftover.describe(process.toHandle()));
        } catch (IOException e) {
            throw DataFolder.refusal(folder, e);
        }
        new Readiness(process, files, log, options.managementPort()).await();
    }

    private List<String> command() {
        var builder = StandaloneCommandBuilder.of(files.home())
                .setBaseDirectory(files.base())
                .setConfigurationDirectory(files.base().resolve("configuration"))
                .setLogDirectory(logs)
                .setJavaHome(Path.of(System.getProperty("java.home")))
                .setJavaOptions(javaOptions());
        return builder.build();
    }

    private List<String> javaOptions() {
        var java = new ArrayList<>(List.of(
                "-Xms128m",
                "-Xmx1g",
                "-XX:MaxMetaspaceSize=512m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.net.preferIPv4Stack=true",
                "-Djava.awt.headless=true",
                "-Duser.timezone=UTC",
                "-Djboss.bind.address=" + options.bind(),
                "-Djboss.bind.address.management=127.0.0.1",
                "-Djboss.http.port=" + options.httpPort(),
                "-Djboss.management.http.port=" + options.managementPort(),
                "-Djboss.node.name=simpul-" + options.httpPort(),
                "-Djboss.tx.node.id=simpul-" + options.httpPort(),
                // the first start of a large database migrates for a while
                "-Djboss.as.management.blocking.timeout=1800",
                "-Dsimpul.mode=" + (options.demo() ? "demo" : "production"),
                "-Dsimpul.audit.heads=" + auditHeads,
                "-Dsimpul.firstAdminFile=" + firstAdmin,
                "-Dsimpul.tenantConfigs=" + options.tenantConfigs()));
        if (options.demo()) {
            // half the processor time of a start, for little less speed afterwards
            // one tier of compiled code has 48 MB by default, which a long day fills; calls fail when it is full
            java.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=240m"));
        }
        options.serverProperties().forEach((name, value) -> java.add("-D" + name + "=" + value));
        return java;
    }

    void stop() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
        pidFile.toFile().delete();
    }

    /** What a power cut does to it. */
    void kill() {
        process.destroyForcibly();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** Returns when the server is no more. */
    void join() throws InterruptedException {
        process.waitFor();
    }

    long pid() {
        return process.pid();
    }
}
