package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What is inside of the deployment, and what must not be. */
class EarIT {

    @Test
    void bringsNoSecondCopyOfWhatTheServerHas() throws IOException {
        assertThat(libraries())
                .isNotEmpty()
                .noneMatch(name -> name.matches("lib/com\\.fasterxml\\.jackson\\.(core|datatype)-.*"))
                .noneMatch(
                        name -> name.matches("lib/(org\\.slf4j|org\\.jboss\\.logging|org\\.hibernate|jakarta)[.-].*"));
    }

    @Test
    void bringsNothingOfTheLauncherAndNoDriver() throws IOException {
        assertThat(libraries())
                .noneMatch(name -> name.contains("postgres"))
                .noneMatch(name -> name.contains("wildfly"))
                .noneMatch(name -> name.contains("commons-compress"));
    }

    @Test
    void bringsShiroOnceAndForJakarta() throws IOException {
        assertThat(libraries())
                .filteredOn(name -> name.contains("shiro-core-"))
                .singleElement()
                .asString()
                .endsWith("-jakarta.jar");
        assertThat(libraries())
                .filteredOn(name -> name.contains("shiro-web-"))
                .singleElement()
                .asString()
                .endsWith("-jakarta.jar");
    }

    private static List<String> libraries() throws IOException {
        try (var ear =
                new ZipFile(Simpul.project().resolve("ear/target/simpul.ear").toFile())) {
            return ear.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith("lib/"))
                    .toList();
        }
    }
}
