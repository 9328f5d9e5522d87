package id.simpul.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocketFactory;

/**
 * HTTP to the byte: what is written here is what the server reads, also where no client library would send it. Each
 * request has a connection of its own, from an address of choice.
 */
final class RawHttp {

    private static final int PATIENCE = 40_000;
    private static final int SILENCE = 2_000;
    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d{1,9})");

    private final URI server;
    private final String from;
    private final SSLSocketFactory tls;

    /** @param from the loopback address to call from, such as {@code 127.77.0.1} */
    RawHttp(URI server, String from) {
        this(server, from, null);
    }

    /** @param tls what to speak TLS with, or null for plain HTTP; the server is on this machine, whatever its name */
    RawHttp(URI server, String from, SSLSocketFactory tls) {
        this.server = server;
        this.from = from;
        this.tls = tls;
    }

    /** What came back; status 0 when the server only hung up. */
    record Answer(int status, List<String> headers, byte[] body, long millis) {

        Optional<String> header(String name) {
            return headers(name).stream().findFirst();
        }

        List<String> headers(String name) {
            var start = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .toList();
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** Every byte of it, headers too. */
        String whole() {
            return String.join("\n", headers) + "\n\n" + text();
        }
    }

    /** A request that is put together piece by piece; nothing of it is checked or encoded. */
    static final class Request {

        private final String line;
        private final List<String> headers = new ArrayList<>();
        private byte[] body;

        Request(String method, String target) {
            line = method + " " + target + " HTTP/1.1";
        }

        Request header(String header) {
            headers.add(header);
            return this;
        }

        Request body(String type, byte[] bytes) {
            body = bytes;
            return has("content-type") ? this : header("Content-Type: " + type);
        }

        Request body(String type, String text) {
            return body(type, text.getBytes(StandardCharsets.UTF_8));
        }

        private boolean has(String name) {
            return headers.stream()
                    .anyMatch(h -> h.toLowerCase(Locale.ROOT).startsWith(name + ":")
                            || h.toLowerCase(Locale.ROOT).startsWith("-" + name));
        }

        byte[] bytes(String host) {
            var all = new ArrayList<>(List.of(line));
            if (!has("host")) {
                all.add("Host: " + host);
            }
            headers.stream().filter(h -> !h.startsWith("-")).forEach(all::add);
            if (body != null && !has("content-length") && !has("transfer-encoding")) {
                all.add("Content-Length: " + body.length);
            }
            if (!has("connection")) {
                all.add("Connection: close");
            }
            var out = new ByteArrayOutputStream();
            out.writeBytes((String.join("\r\n", all) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            if (body != null) {
                out.writeBytes(body);
            }
            return out.toByteArray();
        }
    }

    Answer send(Request request) {
        var begun = System.nanoTime();
        try (var socket = open()) {
            write(socket, request.bytes(server.getHost() + ":" + server.getPort()));
            return read(socket.getInputStream(), begun, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes to a connection and reads all that comes back, until the server hangs up or says nothing for a while. */
    Answer send(byte[] bytes) {
        var begun = System.nanoTime();
        try (var socket = open()) {
            socket.setSoTimeout(SILENCE);
            write(socket, bytes);
            return read(socket.getInputStream(), begun, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getPort();
    }

    /** A connection to write to by hand. */
    Socket open() throws IOException {
        var socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.setSoTimeout(PATIENCE);
        socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), server.getPort()), PATIENCE);
        return tls == null ? socket : tls.createSocket(socket, server.getHost(), server.getPort(), true);
    }

    private static void write(Socket socket, byte[] request) {
        try {
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            // a server that has read enough answers and hangs up before the end
        }
    }

    /** Reads one answer. */
    static Answer read(InputStream in, long begun) throws IOException {
        return read(in, begun, true);
    }

    private static Answer read(InputStream in, long begun, boolean oneOnly) throws IOException {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[16 * 1024];
        try {
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                if (oneOnly && whole(out.toByteArray())) {
                    break;
                }
            }
        } catch (SocketTimeoutException e) {
            if (oneOnly) {
                throw e;
            }
            // it has nothing more to say
        } catch (IOException e) {
            // hung up without a farewell; what it said before that counts
        }
        var millis = (System.nanoTime() - begun) / 1_000_000;
        var all = out.toByteArray();
        var head = end(all, 0);
        if (head < 0) {
            return new Answer(0, List.of(), all, millis);
        }
        var lines = new String(all, 0, head, StandardCharsets.ISO_8859_1).split("\r\n");
        var headers = List.of(lines).subList(1, lines.length);
        var body = Arrays.copyOfRange(all, head + 4, all.length);
        var chunked = headers.stream().anyMatch(h -> h.toLowerCase(Locale.ROOT).matches("transfer-encoding:.*chunked"));
        return new Answer(status(lines[0]), headers, chunked ? joined(body) : body, millis);
    }

    private static int status(String line) {
        return line.matches("HTTP/1\\.[01] \\d{3}.*") ? Integer.parseInt(line.substring(9, 12)) : 0;
    }

    /** Whether an answer that says how long it is has all of it. */
    private static boolean whole(byte[] bytes) {
        var head = end(bytes, 0);
        if (head < 0) {
            return false;
        }
        var headers = new String(bytes, 0, head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (headers.contains("transfer-encoding: chunked")) {
            // the last chunk; a server that still waits for a body nobody sends does not hang up
            return end(bytes, bytes.length - 4) == bytes.length - 4 && bytes[bytes.length - 5] == '0';
        }
        var length = LENGTH.matcher(headers);
        return length.find() && bytes.length >= head + 4 + Integer.parseInt(length.group(1));
    }

    private static int end(byte[] bytes, int from) {
        for (var at = from; at + 3 < bytes.length; at++) {
            if (bytes[at] == '\r' && bytes[at + 1] == '\n' && bytes[at + 2] == '\r' && bytes[at + 3] == '\n') {
                return at;
            }
        }
        return -1;
    }

    private static byte[] joined(byte[] chunks) {
        var out = new ByteArrayOutputStream();
        var at = 0;
        while (at < chunks.length) {
            var line = at;
            while (line + 1 < chunks.length && chunks[line] != '\r') {
                line++;
            }
            var size = Integer.parseInt(new String(chunks, at, line - at, StandardCharsets.ISO_8859_1).strip(), 16);
            if (size == 0) {
                break;
            }
            out.write(chunks, line + 2, Math.min(size, chunks.length - line - 2));
            at = line + 2 + size + 2;
        }
        return out.toByteArray();
    }
}
