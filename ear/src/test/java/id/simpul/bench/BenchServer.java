package id.simpul.bench;

import id.simpul.launch.Options;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** The provisioned server with one more module in its deployment: the part of the benchmark that calls services. */
final class BenchServer {

    private static final String INSIDE = "id/simpul/bench/inside";
    private static final String MODULE = """
              <module>
                <web>
                  <web-uri>bench.war</web-uri>
                  <context-root>/bench</context-root>
                </web>
              </module>
              <library-directory>""";

    private BenchServer() {}

    /** Options like those of tests, for a copy of the server that has the benchmark inside. */
    static Options options(Path project, Path data) throws IOException {
        var server = project.resolve("ear/target/bench-server");
        copy(project.resolve("ear/target/server"), server);
        extend(server.resolve("standalone/deployments/simpul.ear"), project.resolve("ear/target/test-classes"));
        var plain = Options.forTests(project, data);
        return new Options(
                server,
                plain.tenantConfigs(),
                plain.data(),
                plain.binaries(),
                plain.bind(),
                plain.httpPort(),
                plain.managementPort(),
                plain.databasePort(),
                plain.demo(),
                plain.reset(),
                plain.external(),
                plain.serverProperties());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static void extend(Path ear, Path classes) throws IOException {
        var war = ear.resolveSibling("bench.war.part");
        Files.deleteIfExists(war);
        try (var zip = FileSystems.newFileSystem(URI.create("jar:" + war.toUri()), Map.of("create", "true"));
                var files = Files.list(classes.resolve(INSIDE))) {
            var folder = Files.createDirectories(zip.getPath("WEB-INF/classes/" + INSIDE));
            Files.writeString(
                    zip.getPath("WEB-INF/beans.xml"),
                    "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\""
                            + " version=\"4.0\" bean-discovery-mode=\"annotated\"/>");
            for (var file : (Iterable<Path>) files::iterator) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
        try (var zip = FileSystems.newFileSystem(URI.create("jar:" + ear.toUri()), Map.of())) {
            Files.copy(war, zip.getPath("bench.war"), StandardCopyOption.REPLACE_EXISTING);
            var description = zip.getPath("META-INF/application.xml");
            Files.writeString(
                    description, Files.readString(description).replace("<library-directory>", MODULE.stripLeading()));
        }
        Files.delete(war);
    }
}
