package id.simpul.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** The pages of the deployment, read from the deployed archive itself: a new page is tested on the day it is added. */
final class Addresses {

    private static final String WAR = "simpul-web.war";
    private static final String BOOK = "WEB-INF/addresses.txt";

    private Addresses() {}

    /** Every page's address, variables as they stand there ({@code /permohonan/{no}}). */
    static List<String> all() {
        try (var ear = new ZipFile(
                        Simpul.project().resolve("ear/target/simpul.ear").toFile());
                var war = new ZipInputStream(ear.getInputStream(ear.getEntry(WAR)))) {
            for (var entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                if (entry.getName().equals(BOOK)) {
                    return read(war);
                }
            }
            throw new IllegalStateException(BOOK + " is not in " + WAR);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> read(InputStream book) {
        return new BufferedReader(new InputStreamReader(book, StandardCharsets.UTF_8))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s+")[0])
                .toList();
    }
}
