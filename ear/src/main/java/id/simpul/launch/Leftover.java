package id.simpul.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** A server whose launcher was killed and could not take it along. */
final class Leftover {

    private final ProcessHandle process;

    private Leftover(ProcessHandle process) {
        this.process = process;
    }

    /** Number and moment of birth: numbers are used again, moments are not. */
    static String describe(ProcessHandle process) {
        return process.pid() + " " + process.info().startInstant().orElse(Instant.EPOCH);
    }

    static Optional<Leftover> find(Path file) {
        try {
            var text = Files.readString(file).trim();
            return ProcessHandle.of(Long.parseLong(text.substring(0, text.indexOf(' '))))
                    .filter(process -> describe(process).equals(text))
                    .map(Leftover::new);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    void end() {
        process.destroy();
        try {
            process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            process.destroyForcibly();
        }
    }
}
