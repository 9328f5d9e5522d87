package id.simpul.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** A real nginx with the project's sample configuration and a certificate of this run's own. */
final class Nginx {

    /** The name in the sample, which stays as it is. */
    static final String NAME = "simpul.example.go.id";

    private static final char[] PASSWORD = "rahasia".toCharArray();

    private final Path folder;
    private final int http;
    private final int https;
    private Process process;

    Nginx(Path folder, int http, int https) {
        this.folder = folder;
        this.http = http;
        this.https = https;
    }

    /** Starts it in front of a Simpul on this machine; returns when it listens. */
    void start(int simpul) throws Exception {
        var program = find().or(() -> Debian.install("nginx-light", Nginx::find))
                .orElseThrow(() -> new IllegalStateException(
                        "Uji proksi membutuhkan nginx: pasang paket nginx-light. / The proxy test needs nginx: install the"
                                + " package nginx-light, or point SIMPUL_NGINX at it."));
        Files.createDirectories(folder);
        certify();
        Files.writeString(folder.resolve("simpul.conf"), sample(simpul));
        Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                master_process off;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events { }
                http {
                    access_log %1$s/access.log;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    include %1$s/simpul.conf;
                }
                """.formatted(folder));
        process = new ProcessBuilder(
                        program.toString(),
                        "-p",
                        folder.toString(),
                        "-c",
                        folder.resolve("nginx.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.log").toFile())
                .start();
        for (var tries = 0; tries < 100 && process.isAlive() && !Files.exists(folder.resolve("nginx.pid")); tries++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        if (!process.isAlive()) {
            throw new IllegalStateException(Files.readString(folder.resolve("console.log")));
        }
    }

    void stop() {
        if (process != null) {
            process.destroy();
        }
    }

    /** The sample, with ports and folders of this run; each of them has to be there to be replaced. */
    private String sample(int simpul) throws IOException {
        var text = Files.readString(Simpul.project().resolve("ear/src/main/proxy/nginx.conf"));
        var here = Map.of(
                "listen 80 ",
                "listen 127.0.0.1:" + http + " ",
                "listen 443 ",
                "listen 127.0.0.1:" + https + " ",
                "127.0.0.1:8080;",
                "127.0.0.1:" + simpul + ";",
                "https://" + NAME + "$request_uri",
                "https://" + NAME + ":" + https + "$request_uri",
                "/etc/simpul/tls",
                folder.toString());
        for (var one : here.entrySet()) {
            if (!text.contains(one.getKey())) {
                throw new IllegalStateException("the sample no longer says " + one.getKey());
            }
            text = text.replace(one.getKey(), one.getValue());
        }
        return text;
    }

    private void certify() throws Exception {
        var store = folder.resolve("tls.p12");
        Files.deleteIfExists(store);
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "simpul",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=" + NAME,
                        "-ext",
                        "san=dns:" + NAME,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        if (made.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("keytool.log")));
        }
        var keys = keys();
        pem("fullchain.pem", "CERTIFICATE", keys.getCertificate("simpul").getEncoded());
        pem("privkey.pem", "PRIVATE KEY", keys.getKey("simpul", PASSWORD).getEncoded());
    }

    private void pem(String file, String what, byte[] bytes) throws IOException {
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        Files.writeString(
                folder.resolve(file),
                "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n",
                StandardCharsets.US_ASCII);
    }

    private KeyStore keys() throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(folder.resolve("tls.p12").toFile(), PASSWORD);
    }

    /** What trusts the certificate of this run and no other. */
    SSLSocketFactory trust() throws GeneralSecurityException, IOException {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("simpul", keys().getCertificate("simpul"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    private static Optional<Path> find() {
        return Stream.concat(
                        Stream.ofNullable(System.getenv("SIMPUL_NGINX")),
                        Stream.of("/usr/sbin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
