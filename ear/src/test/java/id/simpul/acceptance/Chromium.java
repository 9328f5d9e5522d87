package id.simpul.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
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
            var executable = find().or(() -> Debian.install("chromium", Chromium::find))
                    .orElseThrow(() -> new IllegalStateException(missing()));
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
}
