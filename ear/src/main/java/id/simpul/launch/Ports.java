package id.simpul.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports of this machine. */
public final class Ports {

    private Ports() {}

    /**
     * A port nobody listens on now.
     *
     * @return its number
     */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartRefused(Obstacle.UNEXPECTED, e.getMessage()).causedBy(e);
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
