package id.simpul.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of this machine. */
public final class Ports {

    /** Below what Linux, macOS and Windows give to connections going out. */
    private static final int FIRST = 20_000;

    private static final int BEHIND_LAST = 32_000;

    private static final int TRIES = 100;

    private Ports() {}

    /**
     * A port nobody listens on now, and that the system gives to no connection going out meanwhile.
     *
     * @return its number
     */
    public static int free() {
        return ThreadLocalRandom.current()
                .ints(TRIES, FIRST, BEHIND_LAST)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(() -> new StartRefused(Obstacle.UNEXPECTED, "no port is free"));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    static void requireFree(int port, String address, String property) {
        try (var socket = new ServerSocket()) {
            // a port in TIME_WAIT of the run before is not in use
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new StartRefused(Obstacle.PORT_IN_USE, port, property).causedBy(e);
        }
    }
}
