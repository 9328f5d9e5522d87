package id.simpul.onboarding;

import id.simpul.core.Ids;
import id.simpul.core.Mode;
import id.simpul.core.Problem;
import id.simpul.core.Reading;
import id.simpul.core.Refusal;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopIntake;
import id.simpul.sop.SopReader;
import id.simpul.sop.Templates;
import id.simpul.sop.UsualPosts;
import id.simpul.tenant.Level;
import id.simpul.tenant.TenantContext;
import id.simpul.tenant.TenantFile;
import id.simpul.tenant.TenantReader;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Loads every office of the folder {@code -Dsimpul.tenantConfigs}. A file with errors is refused whole, each error
 * named in the log, and the office keeps running on what it had; the other files load.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class OfficeLoader {

    private static final Logger LOG = Logger.getLogger(OfficeLoader.class);

    @Inject
    private Offices offices;

    @Inject
    private Templates templates;

    @Inject
    private DemoPeople demoPeople;

    @Inject
    private DemoCases demoCases;

    @Inject
    private FirstAdminLink firstAdmin;

    @Inject
    private Mode mode;

    @PostConstruct
    void load() {
        String configured = System.getProperty("simpul.tenantConfigs");
        if (configured == null) {
            LOG.info("No -Dsimpul.tenantConfigs: the offices in the database stay as they are.");
            return;
        }
        Path root = Path.of(configured);
        for (Path folder : sorted(root, Files::isDirectory)) {
            Path file = folder.resolve("tenant.yaml");
            if (Files.isRegularFile(file)) {
                byte[] bytes = bytes(file);
                accepted(root, file, TenantReader.read(bytes))
                        .filter(office -> named(root, folder, office.code() + "-" + office.slug(), "tenant.folderName"))
                        .ifPresent(office -> loadOrSkip(root, folder, office, SopIntake.fingerprint(bytes)));
            }
        }
    }

    /** One office's trouble, such as a slug that another one has, must not keep the others from working. */
    private void loadOrSkip(Path root, Path folder, TenantFile office, String sha256) {
        try {
            load(root, folder, office, sha256);
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s: not loaded; the office stays as it was", root.relativize(folder));
        }
    }

    private void load(Path root, Path folder, TenantFile file, String sha256) {
        TenantContext.in(found(file, sha256), () -> {
            TenantFile office = offices.positions();
            logo(root, folder, file);
            if (office.level() == Level.PUSAT) {
                offices.nationalHolidays(office);
                offices.template();
            }
            for (Path sop : sorted(folder.resolve("sop"), f -> f.toString().endsWith(".yaml"))) {
                loadSop(root, sop, UsualPosts.namedIn(office));
            }
            if (mode.demo()) {
                demoPeople.move(office);
                demoCases.begin(office);
            } else if (office.level() == Level.PUSAT) {
                firstAdmin.leave(office);
            }
            return null;
        });
    }

    /** An office is made in its own context like everything it owns, so its id is chosen first. */
    private UUID found(TenantFile office, String sha256) {
        UUID id = offices.idOf(office.code()).orElseGet(Ids::next);
        UUID kept = TenantContext.in(id, () -> offices.found(office, sha256));
        return kept.equals(id) ? id : TenantContext.in(kept, () -> offices.found(office, sha256));
    }

    /** An emblem that cannot be shown keeps nobody from working. */
    private void logo(Path root, Path folder, TenantFile office) {
        String name = office.branding().logo();
        Path file = name == null ? null : folder.resolve(name);
        if (file == null || !Files.isRegularFile(file)) {
            return;
        }
        try {
            offices.logo(bytes(file));
        } catch (Refusal e) {
            LOG.errorf("%s: the logo is not shown (%s %s)", root.relativize(file), e.key(), e.args());
        }
    }

    private void loadSop(Path root, Path file, Set<String> positions) {
        byte[] source = bytes(file);
        Reading<SopDocument> reading = SopReader.read(source, positions, templates);
        accepted(root, file, reading)
                .filter(document -> named(root, file, document.code() + ".yaml", "sop.fileName"))
                .ifPresent(document -> {
                    SopIntake.Taken taken = offices.sop(document, source);
                    if (taken.isNew()) {
                        LOG.infof("%s: version %d, %s", root.relativize(file), taken.number(), taken.state());
                    }
                });
    }

    /** A name that says something else than the file inside is a copy somebody forgot to finish. */
    private static boolean named(Path root, Path place, String expected, String key) {
        if (place.getFileName().toString().equals(expected)) {
            return true;
        }
        complain(root, place, new Problem(Problem.Severity.ERROR, "/code", 0, key, List.of(expected)));
        return false;
    }

    private static void complain(Path root, Path file, Problem problem) {
        LOG.errorf(
                "%s:%d %s: %s",
                root.relativize(file), problem.line(), problem.pointer(), problem.sentence(Locale.ENGLISH));
    }

    private static <T> Optional<T> accepted(Path root, Path file, Reading<T> reading) {
        reading.errors().forEach(problem -> complain(root, file, problem));
        return Optional.ofNullable(reading.value());
    }

    private static List<Path> sorted(Path folder, Predicate<Path> wanted) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
