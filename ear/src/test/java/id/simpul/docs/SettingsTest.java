package id.simpul.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Settings that the tables rely on and that no request shows within a test's patience. */
class SettingsTest {

    private static final Path WEB = Proof.PROJECT.resolve("web/src/main/webapp/WEB-INF");
    private static final Pattern PASSWORD = Pattern.compile("<s:field [^>]*id=\"[^\"]*[pP]assword[^\"]*\"[^>]*>");

    @Test
    void aPagesSessionEndsAfterHalfAnHourWithoutARequest() throws IOException {
        assertThat(Files.readString(WEB.resolve("web.xml")))
                .containsOnlyOnce("<session-timeout>30</session-timeout>")
                .containsOnlyOnce("<tracking-mode>COOKIE</tracking-mode>");
    }

    @Test
    void everyPageOfSomebodySignedInLeadsToSigningOut() throws IOException {
        assertThat(Files.readString(WEB.resolve("templates/page.xhtml"))).contains("href=\"/keluar\"");
    }

    @Test
    void passwordsAreTypedUnseenAndManagersMayFillThem() throws IOException {
        try (var pages = Files.walk(WEB.resolve("pages"))) {
            var fields = pages.filter(Files::isRegularFile)
                    .flatMap(page -> PASSWORD.matcher(text(page)).results())
                    .map(found -> found.group())
                    .toList();
            assertThat(fields).isNotEmpty().allSatisfy(field -> assertThat(field)
                    .contains("type=\"password\"")
                    .containsPattern("autocomplete=\"(current|new)-password\""));
        }
    }

    @Test
    void theProxySpeaksTheLatestTlsOnly() throws IOException {
        assertThat(Files.readString(Proof.PROJECT.resolve("ear/src/main/proxy/nginx.conf")))
                .containsOnlyOnce("ssl_protocols TLSv1.2 TLSv1.3;")
                .contains("ssl_ciphers ECDHE-");
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
