package id.simpul.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The embedded PostgreSQL: made once, started and stopped with the run, with settings that lose no commit. */
final class LocalPostgres {

    private final PostgresBinaries binaries;
    private final Account account;
    private final Path folder;
    private final Path log;
    private final int port;

    LocalPostgres(PostgresBinaries binaries, Account account, Path folder, Path log, int port) {
        this.binaries = binaries;
        this.account = account;
        this.folder = folder;
        this.log = log;
        this.port = port;
    }

    int port() {
        return port;
    }

    /** Makes the cluster where there is none yet; the superuser's password is set while it is made. */
    void make(Login superuser) {
        account.requireReach(folder.getParent(), binaries.program("postgres"));
        if (Files.exists(folder)) {
            requireSameVersion();
            return;
        }
        // made under another name, so that a start cut short is simply done again
        var draft = folder.resolveSibling(folder.getFileName() + ".new");
        var password = folder.resolveSibling(folder.getFileName() + ".password");
        try {
            DataFolder.delete(draft);
            Files.createDirectories(draft);
            Files.deleteIfExists(password);
            Files.createFile(password, Secrets.forOwnerOnly(password));
            Files.writeString(password, superuser.password());
            account.own(draft);
            account.own(password);
            var made = Command.run(
                    120,
                    account.command(
                            binaries.program("initdb"),
                            "--pgdata=" + draft,
                            "--username=" + superuser.user(),
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C",
                            "--data-checksums"));
            if (!made.ok()) {
                throw refusal(made);
            }
            Files.move(draft, folder);
        } catch (IOException e) {
            throw DataFolder.refusal(folder, e);
        } finally {
            password.toFile().delete();
        }
    }

    private void requireSameVersion() {
        try {
            var made = Files.readString(folder.resolve("PG_VERSION")).trim();
            if (!made.equals(binaries.version())) {
                throw new StartRefused(Obstacle.OTHER_POSTGRES, folder, made, binaries.version());
            }
        } catch (IOException e) {
            throw DataFolder.refusal(folder, e);
        }
    }

    /** Starts it and returns when it answers; what an earlier run left running is stopped first. */
    void start() {
        account.own(folder);
        stopLeftover();
        try {
            Files.createDirectories(log.getParent());
            if (!Files.exists(log)) {
                Files.createFile(log);
            }
            account.own(log);
            PostgresSettings.write(folder, port);
        } catch (IOException e) {
            throw DataFolder.refusal(folder, e);
        }
        account.own(folder.resolve(PostgresSettings.FILE));
        var started = attempt();
        // after kill -9 of the postmaster its workers need a moment to notice
        for (var tries = 0; !started.ok() && tries < 10 && lastWords().contains("still in use"); tries++) {
            pause();
            started = attempt();
        }
        if (!started.ok()) {
            throw refusal(started);
        }
    }

    private Command.Result attempt() {
        return Command.run(
                90,
                account.command(
                        binaries.program("pg_ctl"),
                        "start",
                        "--wait",
                        "--timeout=80",
                        "--pgdata=" + folder,
                        "--log=" + log));
    }

    void stop() {
        if (Files.exists(folder.resolve("postmaster.pid"))) {
            Command.run(
                    70,
                    account.command(
                            binaries.program("pg_ctl"),
                            "stop",
                            "--wait",
                            "--timeout=60",
                            "--mode=fast",
                            "--pgdata=" + folder));
        }
    }

    /** What a power cut does to it. */
    void kill() {
        postmaster().ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        });
    }

    boolean running() {
        return postmaster().isPresent();
    }

    private void stopLeftover() {
        if (running()) {
            stop();
        } else {
            // its number may belong to somebody else by now, and PostgreSQL would then wait for that one
            folder.resolve("postmaster.pid").toFile().delete();
        }
    }

    private Optional<ProcessHandle> postmaster() {
        try {
            var lines = Files.readAllLines(folder.resolve("postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
                    .filter(process -> process.info().command().orElse("").contains("postgres"));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private StartRefused refusal(Command.Result failed) {
        var words = failed.output() + lastWords();
        if (words.contains("No space left")) {
            return new StartRefused(Obstacle.DISK_FULL, folder, 400);
        }
        if (words.contains("Permission denied")) {
            return new StartRefused(Obstacle.FOLDER_UNWRITABLE, folder);
        }
        if (words.contains("Address already in use")) {
            return new StartRefused(Obstacle.PORT_IN_USE, port, Options.DATABASE_PORT);
        }
        var reason = words.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("error:"))
                .map(line -> line.replaceFirst(".*(FATAL|error):\\s*", "").trim())
                .reduce((first, second) -> second)
                .orElse("kode " + failed.exit());
        return new StartRefused(Obstacle.DATABASE_FAILED, reason, log);
    }

    private String lastWords() {
        try {
            var text = Files.readString(log);
            return text.substring(Math.max(0, text.length() - 1500));
        } catch (IOException e) {
            return "";
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
