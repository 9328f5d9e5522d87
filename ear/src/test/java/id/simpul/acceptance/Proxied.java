package id.simpul.acceptance;

import id.simpul.launch.Options;
import id.simpul.launch.Ports;
import id.simpul.launch.SimpulServer;
import java.net.URI;

/** A second server, as an office runs it: behind the sample proxy, under a name, with limits small enough to reach. */
final class Proxied {

    private static SimpulServer server;
    private static Nginx nginx;
    private static URI secure;
    private static URI plain;

    private Proxied() {}

    static synchronized void start() throws Exception {
        if (server != null) {
            return;
        }
        var project = Simpul.project();
        server = SimpulServer.start(Options.forTests(project, Simpul.folder("simpul-proxied"))
                .withServerProperty("env.SIMPUL_BEHIND_PROXY", "true")
                .withServerProperty("simpul.hosts", Nginx.NAME)
                .withServerProperty("simpul.limit.address.rate", "2")
                .withServerProperty("simpul.limit.address.burst", "60")
                .withServerProperty("simpul.limit.paser.rate", "2")
                .withServerProperty("simpul.limit.paser.burst", "30")
                .withServerProperty("simpul.limit.sulsel.rate", "1")
                .withServerProperty("simpul.limit.sulsel.burst", "40")
                .withServerProperty("simpul.limit.sleman.atOnce", "2")
                .withServerProperty("simpul.limit.sleman.waiting", "3"));
        Runtime.getRuntime().addShutdownHook(new Thread(Proxied::stop, "proxied-stop"));
        var http = Ports.free();
        var https = Ports.free();
        nginx = new Nginx(Simpul.folder("nginx"), http, https);
        nginx.start(server.url().getPort());
        secure = URI.create("https://" + Nginx.NAME + ":" + https);
        plain = URI.create("http://" + Nginx.NAME + ":" + http);
    }

    /** Through the proxy, over TLS. */
    static RawHttp secure(String from) throws Exception {
        return new RawHttp(secure, from, nginx.trust());
    }

    /** Through the proxy, over plain HTTP. */
    static RawHttp plain(String from) {
        return new RawHttp(plain, from);
    }

    /** Past the proxy, as only this machine can. */
    static RawHttp inside(String from) {
        return new RawHttp(server.url(), from);
    }

    static synchronized void stop() {
        if (nginx != null) {
            nginx.stop();
            nginx = null;
        }
        if (server != null) {
            server.stop();
            server = null;
        }
    }
}
