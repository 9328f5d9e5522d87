package id.simpul.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands on the wire between the server and PostgreSQL and counts what the server waits for: each Sync or simple query
 * of PostgreSQL's protocol is one round trip.
 */
final class Relay implements AutoCloseable {

    /** Requests before the start-up message that have no type: SSLRequest and GSSENCRequest. */
    private static final int ENCRYPTION_ASKED = 80877103;

    private final ServerSocket door;
    private final int database;
    private final AtomicLong roundTrips = new AtomicLong();

    private Relay(ServerSocket door, int database) {
        this.door = door;
        this.database = database;
    }

    static Relay to(int databasePort) throws IOException {
        var relay = new Relay(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), databasePort);
        thread(relay::serve);
        return relay;
    }

    int port() {
        return door.getLocalPort();
    }

    long roundTrips() {
        return roundTrips.get();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), database);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                thread(() -> asks(client, server));
                thread(() -> answers(server, client));
            } catch (IOException e) {
                // closed: the benchmark is over
                return;
            }
        }
    }

    private void asks(Socket client, Socket server) {
        try (client;
                server) {
            var in = new DataInputStream(new BufferedInputStream(client.getInputStream(), 65536));
            var out = new DataOutputStream(new BufferedOutputStream(server.getOutputStream(), 65536));
            int code;
            do {
                var length = in.readInt();
                code = in.readInt();
                out.writeInt(length);
                out.writeInt(code);
                out.write(in.readNBytes(length - 8));
                out.flush();
            } while (code == ENCRYPTION_ASKED || code == ENCRYPTION_ASKED + 1);
            while (true) {
                var type = in.readByte();
                var length = in.readInt();
                out.writeByte(type);
                out.writeInt(length);
                var body = in.readNBytes(length - 4);
                out.write(body);
                // BEGIN goes ahead of the first statement: nobody waits for its answer
                if (type == 'S' || type == 'Q' && !new String(body, StandardCharsets.US_ASCII).startsWith("BEGIN")) {
                    roundTrips.incrementAndGet();
                }
                if (in.available() == 0) {
                    out.flush();
                }
            }
        } catch (IOException e) {
            // one side has hung up
        }
    }

    private static void answers(Socket server, Socket client) {
        try (client;
                server) {
            server.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException e) {
            // one side has hung up
        }
    }

    private static void thread(Runnable work) {
        var thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
