package id.simpul.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of a test run: found on this machine, or installed where the build may install it. */
final class Chromium {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic",
            "--no-first-run");

    private static Playwright playwright;
    private static Browser browser;

    private Chromium() {}

    static synchronized Browser browser() {
        if (browser == null) {
            var executable = find().or(Chromium::install).orElseThrow(() -> new IllegalStateException(missing()));
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable)
                            .setArgs(ARGUMENTS));
        }
        return browser;
    }

    static synchronized void close() {
        if (playwright != null) {
            browser.close();
            playwright.close();
            browser = null;
            playwright = null;
        }
    }

    private static String missing() {
        return "Uji peramban membutuhkan Chromium: pasang paket chromium atau Google Chrome, atau tunjuk dengan"
                + " SIMPUL_CHROMIUM. / The browser tests need Chromium: install the package chromium or Google Chrome,"
                + " or point SIMPUL_CHROMIUM at it.";
    }

    private static Optional<Path> find() {
        return Stream.concat(
                        Stream.ofNullable(System.getenv("SIMPUL_CHROMIUM")),
                        Stream.of(
                                "/usr/bin/chromium",
                                "/usr/bin/chromium-browser",
                                "/usr/bin/google-chrome",
                                "/snap/bin/chromium",
                                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                                "/Applications/Chromium.app/Contents/MacOS/Chromium"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** As root on Debian the build helps itself; anywhere else a person decides what is installed. */
    private static Optional<Path> install() {
        if (!"root".equals(System.getProperty("user.name")) || !Files.exists(Path.of("/etc/debian_version"))) {
            return Optional.empty();
        }
        run("apt-get", "update", "-q");
        run("apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium");
        return find();
    }

    private static void run(String... command) {
        try {
            // its words must not mix with what the test runner says over the same channel
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            builder.start().waitFor();
        } catch (IOException e) {
            // the search after it finds nothing and says what to install
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
