package id.simpul.crash;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The clients' notes: one line of JSON for each thing that happened, only ever appended, and on the disk before the
 * client goes on. What is not in it was not acknowledged.
 */
final class Journal implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FileChannel file;

    private record Line(Request sent, String answered, int status, String body, String lost, String event) {}

    Journal(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        Files.deleteIfExists(path);
        file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND);
    }

    /** Before the request leaves. */
    void sent(Request request) {
        write(new Line(request, null, 0, null, null, null));
    }

    void answered(Request request, int status, String body) {
        write(new Line(null, request.key(), status, body, null, null));
    }

    /** No answer came, so that nobody knows whether it had an effect. */
    void lost(Request request, Exception why) {
        write(new Line(null, null, 0, String.valueOf(why), request.key(), null));
    }

    /** Something that was done to the server. */
    void event(String words) {
        write(new Line(null, null, 0, null, null, words));
    }

    private synchronized void write(Line line) {
        try {
            var bytes = ByteBuffer.wrap((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every request of a journal with its last final answer, in the order they were first sent. */
    static List<Told> read(Path path) throws IOException {
        var sent = new LinkedHashMap<String, Request>();
        var answers = new LinkedHashMap<String, Line>();
        for (var text : Files.readAllLines(path)) {
            var line = JSON.readValue(text, Line.class);
            if (line.sent() != null && sent.put(line.sent().key(), line.sent()) != null) {
                throw new IllegalStateException("two requests under one key: " + text);
            }
            if (line.answered() != null && Told.isFinal(line.status())) {
                answers.put(line.answered(), line);
            }
        }
        return sent.values().stream().map(request -> told(request, answers)).toList();
    }

    private static Told told(Request request, Map<String, Line> answers) {
        var answer = answers.get(request.key());
        return answer == null ? new Told(request, 0, null) : new Told(request, answer.status(), answer.body());
    }

    /** How often each kind of thing is in the journal, for the person who reads the run's output. */
    static Map<String, Integer> counts(Path path) throws IOException {
        var counts = new LinkedHashMap<String, Integer>();
        for (var text : Files.readAllLines(path)) {
            var line = JSON.readValue(text, Line.class);
            var kind = line.sent() != null
                    ? "sent"
                    : line.answered() != null ? "answered " + line.status() : line.lost() != null ? "lost" : "event";
            counts.merge(kind, 1, Integer::sum);
        }
        return counts;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
