package id.simpul.launch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The part of server.log that belongs to the present run. */
final class ServerLog {

    private static final Pattern PROBLEM = Pattern.compile("^\\S+ \\S+ (?:ERROR|FATAL) \\[([^]]+)] \\([^)]*\\) (.+)$");
    private static final Pattern OUR_CAUSE = Pattern.compile("^(?:Caused by: )?id\\.simpul\\.[\\w.$]+: (.+)$");

    private final Path file;
    private final long start;

    private ServerLog(Path file, long start) {
        this.file = file;
        this.start = start;
    }

    /** What is written from now on. */
    static ServerLog fromNow(Path file) {
        return new ServerLog(file, file.toFile().length());
    }

    Path file() {
        return file;
    }

    boolean says(String words) {
        return text().contains(words);
    }

    /** The sentence to show a person: our own words first, then the server's. */
    String problem() {
        var lines = text().lines().toList();
        var ours = first(lines, "id.simpul");
        if (!ours.isEmpty()) {
            return ours;
        }
        return lines.stream()
                .map(OUR_CAUSE::matcher)
                .filter(match -> match.matches())
                .map(match -> match.group(1))
                .findFirst()
                .orElseGet(() -> first(lines, ""));
    }

    private static String first(List<String> lines, String category) {
        return lines.stream()
                .map(PROBLEM::matcher)
                .filter(match -> match.matches() && match.group(1).startsWith(category))
                .map(match -> match.group(2))
                .findFirst()
                .orElse("");
    }

    private String text() {
        if (!Files.exists(file)) {
            return "";
        }
        try (var reader = new RandomAccessFile(file.toFile(), "r")) {
            // the file turns over at midnight and is then ours from its first line
            var from = reader.length() < start ? 0 : start;
            reader.seek(from);
            var bytes = new byte[(int) (reader.length() - from)];
            reader.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
