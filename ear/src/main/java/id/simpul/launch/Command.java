package id.simpul.launch;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a small program of the operating system to its end. */
final class Command {

    /** How it ended and what it wrote. */
    record Result(int exit, String output) {

        boolean ok() {
            return exit == 0;
        }

        boolean says(String words) {
            return output.contains(words);
        }
    }

    private Command() {}

    /** Runs it with its output in a file, since a daemon it leaves behind would keep a pipe open for ever. */
    static Result run(int seconds, List<String> command) {
        Path output = null;
        try {
            output = Files.createTempFile("simpul", ".out");
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(nothing()));
            builder.environment().put("LC_ALL", "C");
            var process = builder.start();
            if (!ends(process, seconds)) {
                process.destroyForcibly();
                return new Result(-1, "no answer after " + seconds + " s");
            }
            return new Result(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return new Result(-1, String.valueOf(e.getMessage()));
        } finally {
            remove(output);
        }
    }

    /** Waits even when interrupted: half a command done is worse than a stop a second later. */
    private static boolean ends(Process process, int seconds) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        var interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static Result run(int seconds, String... command) {
        return run(seconds, List.of(command));
    }

    private static File nothing() {
        return new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
    }

    private static void remove(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // a leftover in the temporary folder hurts nobody
        }
    }
}
