package id.simpul.web.auth;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The names this deployment answers to, so that no foreign name pointed at it (DNS rebinding) and no forged header ends
 * in a page, a redirect or a cookie of ours. {@code SIMPUL_HOSTS} names them, separated by commas and without ports;
 * this machine's own names work without.
 */
class Hosts {

    private final Set<String> allowed;

    Hosts(Set<String> allowed) {
        this.allowed = allowed;
    }

    /** As configured: the system property {@code simpul.hosts}, else the environment's {@code SIMPUL_HOSTS}. */
    static Hosts configured() {
        return of(System::getProperty, System.getenv("SIMPUL_HOSTS"));
    }

    /** @param property looks a system property up, giving null when it is not set */
    static Hosts of(UnaryOperator<String> property, String environment) {
        Set<String> hosts = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
        String named = property.apply("simpul.hosts");
        Arrays.stream((named == null ? String.valueOf(environment) : named).split(","))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty() && !name.equals("null"))
                .forEach(hosts::add);
        String bind = property.apply("jboss.bind.address");
        if (bind != null) {
            hosts.addAll(bind.equals("0.0.0.0") || bind.equals("::") ? ownAddresses() : Set.of(literal(bind)));
        }
        return new Hosts(Set.copyOf(hosts));
    }

    /** Whether the request names one host, once, and it is ours. */
    boolean know(HttpServletRequest request) {
        List<String> named = Collections.list(request.getHeaders("Host"));
        // an address in full ("GET http://name/ HTTP/1.1") names a host as well, and the server believes that one
        return named.size() == 1 && know(named.get(0)) && allowed.contains(bracketed(request.getServerName()));
    }

    boolean know(String host) {
        int port = host.indexOf(':', host.startsWith("[") ? Math.max(0, host.indexOf(']')) : 0);
        String name = port < 0 ? host : host.substring(0, port);
        boolean plainPort = port < 0 || host.substring(port + 1).matches("\\d{1,5}");
        return plainPort && allowed.contains(name.toLowerCase(Locale.ROOT));
    }

    private static String bracketed(String name) {
        String lower = String.valueOf(name).toLowerCase(Locale.ROOT);
        return lower.contains(":") && !lower.startsWith("[") ? "[" + lower + "]" : lower;
    }

    /** Addresses, not names: whoever rebinds a name cannot make a browser send these. */
    private static Set<String> ownAddresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .map(InetAddress::getHostAddress)
                    .map(Hosts::literal)
                    .collect(Collectors.toSet());
        } catch (SocketException e) {
            // then SIMPUL_HOSTS has to name them
            return Set.of();
        }
    }

    private static String literal(String address) {
        String plain = address.replaceFirst("%.*", "").toLowerCase(Locale.ROOT);
        return plain.contains(":") ? "[" + plain + "]" : plain;
    }
}
