package id.simpul.onboarding.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.core.DomainEvent;
import id.simpul.core.Json;
import id.simpul.core.Problem;
import id.simpul.core.Reading;
import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.PeopleIntake;
import id.simpul.identity.Permission;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopIntake;
import id.simpul.sop.SopQuery;
import id.simpul.sop.SopReader;
import id.simpul.sop.SopSummary;
import id.simpul.sop.SopVersionState;
import id.simpul.sop.SopWriter;
import id.simpul.sop.Templates;
import id.simpul.sop.UsualPosts;
import id.simpul.sop.print.EmblemIntake;
import id.simpul.tenant.Logo;
import id.simpul.tenant.OfficeLogos;
import id.simpul.tenant.Tenant;
import id.simpul.tenant.TenantFile;
import id.simpul.tenant.TenantReader;
import id.simpul.tenant.TenantWriter;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/**
 * The own office as files: taken along, compared, and brought back whole or not at all. What is brought twice changes
 * nothing the second time. SOPs come as drafts; to put one in force stays the act it is.
 */
@Stateless
public class FilesService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SopQuery sops;

    @Inject
    private SopIntake intake;

    @Inject
    private Templates templates;

    @Inject
    private PeopleIntake people;

    @Inject
    private PostUse use;

    @Inject
    private OfficeLogos logos;

    @Inject
    private CurrentUser current;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /**
     * Files to take along.
     *
     * @param folder as the office's folder is named
     * @param zip    of what lies in it
     */
    public record Taken(String folder, byte[] zip) {}

    /**
     * Takes the office along: settings and calendar in force, each SOP as it is in force or else its latest draft, emblem.
     * An SOP that is in force no more, with no draft to come, stays behind.
     */
    @RequiresPermissions(Permission.Keys.OFFICE_CONFIGURE)
    public Taken export() {
        Tenant office = office();
        Map<String, byte[]> files = new TreeMap<>();
        TenantFile live = office.live();
        files.put(OfficeFolder.SETTINGS, utf8(TenantWriter.write(live)));
        sops.list().stream()
                .filter(FilesService::isLive)
                .forEach(sop ->
                        files.put("sop/" + sop.code() + ".yaml", utf8(SopWriter.write(document(sop), templates))));
        String logoName = live.branding().logo();
        Optional.ofNullable(office.logo())
                .filter(shown -> logoName != null)
                .flatMap(logos::find)
                .ifPresent(logo -> files.put(logoName, logo.content()));
        return new Taken(live.code() + "-" + live.slug(), new OfficeFolder(files).zip());
    }

    /**
     * What bringing files would change.
     *
     * @param upload a ZIP of the office's folder, or one of its YAML files
     * @throws Refusal too large, or malformed when it is neither
     */
    @RequiresPermissions(Permission.Keys.OFFICE_CONFIGURE)
    public FilesPlan plan(byte[] upload) {
        return plan(office(), OfficeFolder.read(upload));
    }

    /**
     * Brings files: all of them, or none when one is refused.
     *
     * @param version of the settings that the plan was made with; null to bring them whatever changed meanwhile
     * @return what was done, or the plan with the problems when a file was refused
     * @throws Refusal as {@link #plan}, and conflict when the settings changed since the plan was made
     */
    @RequiresPermissions(Permission.Keys.OFFICE_CONFIGURE)
    public FilesPlan apply(byte[] upload, Integer version) {
        Tenant office = em.find(Tenant.class, office().id());
        em.refresh(office, LockModeType.PESSIMISTIC_WRITE);
        if (version != null && office.settingsVersion() != version) {
            throw Refusal.conflict("settings.changed");
        }
        OfficeFolder folder = OfficeFolder.read(upload);
        FilesPlan plan = plan(office, folder);
        if (!plan.accepted() || !plan.changes()) {
            return plan;
        }
        List<FilesPlan.File> done = new ArrayList<>();
        for (FilesPlan.File file : plan.files()) {
            done.add(apply(office, file, folder.files().get(file.name())));
        }
        events.fire(new SettingsChanged("files", office.settingsVersion(), clock.instant()));
        return new FilesPlan(office.settingsVersion(), done);
    }

    private FilesPlan.File apply(Tenant office, FilesPlan.File file, byte[] bytes) {
        Instant now = clock.instant();
        switch (file.what()) {
            case SETTINGS -> {
                TenantFile wanted = TenantReader.read(bytes).value();
                office.change(wanted, now);
                people.positions(wanted.positions());
            }
            case LOGO -> office.showLogo(file.name(), logos.keep(EmblemIntake.read(bytes)), now);
            case DRAFT, NEW_SOP -> {
                SopIntake.Taken taken =
                        intake.draft(SopReader.read(bytes, null, templates).value(), bytes);
                return new FilesPlan.File(file.name(), file.what(), taken.number(), file.changes(), file.problems());
            }
            default -> {
                // it says what the office has
            }
        }
        return file;
    }

    private FilesPlan plan(Tenant office, OfficeFolder folder) {
        List<FilesPlan.File> files = new ArrayList<>();
        byte[] settings = folder.files().get(OfficeFolder.SETTINGS);
        Reading<TenantFile> wanted = settings == null ? null : TenantReader.read(settings);
        TenantFile live = office.live();
        TenantFile next = wanted != null && wanted.accepted() ? wanted.value() : live;
        boolean alone = folder.files().size() == 1;
        folder.files().forEach((name, bytes) -> {
            if (name.equals(OfficeFolder.SETTINGS)) {
                files.add(settings(live, wanted, use));
            } else if (name.endsWith(".yaml")) {
                files.add(sop(name, bytes, next));
            } else {
                files.add(alone || name.equals(next.branding().logo()) ? logo(name, bytes, office) : unnamed(name));
            }
        });
        return new FilesPlan(office.settingsVersion(), files);
    }

    private static FilesPlan.File settings(TenantFile live, Reading<TenantFile> wanted, PostUse use) {
        if (!wanted.accepted()) {
            return refused(OfficeFolder.SETTINGS, wanted.problems());
        }
        TenantFile next = wanted.value();
        List<Problem> problems = new ArrayList<>();
        refuseOther(problems, "/code", "files.otherOffice", live.code(), next.code());
        refuseOther(problems, "/slug", "files.fixed", live.slug(), next.slug());
        refuseOther(
                problems,
                "/level",
                "files.fixed",
                live.level().name(),
                next.level().name());
        refuseWeaker(
                problems,
                "/publication/secondPerson",
                live.publication().secondPerson(),
                next.publication().secondPerson());
        refuseWeaker(
                problems,
                "/security/secondFactor",
                live.security().secondFactor() == TenantFile.SecondFactor.REQUIRED,
                next.security().secondFactor() == TenantFile.SecondFactor.REQUIRED);
        refuseDropped(problems, live, next, use);
        if (!problems.isEmpty()) {
            return refused(OfficeFolder.SETTINGS, problems);
        }
        List<FilesPlan.Change> changes =
                TreeDiff.of(Json.mapper().valueToTree(live), Json.mapper().valueToTree(next));
        FilesPlan.What what = changes.isEmpty() ? FilesPlan.What.SAME : FilesPlan.What.SETTINGS;
        return new FilesPlan.File(OfficeFolder.SETTINGS, what, null, changes, wanted.problems());
    }

    private static void refuseOther(List<Problem> problems, String pointer, String key, String live, String next) {
        if (!live.equals(next)) {
            problems.add(problem(pointer, key, live));
        }
    }

    /** Two people, two factors: whoever could drop them with a file could drop them alone. */
    private static void refuseWeaker(List<Problem> problems, String pointer, boolean live, boolean next) {
        if (live && !next) {
            problems.add(problem(pointer, "files.weaker"));
        }
    }

    /** A post that something goes by cannot go: a lane of nobody would stop every case that comes to it. */
    private static void refuseDropped(List<Problem> problems, TenantFile live, TenantFile next, PostUse use) {
        live.positions().stream()
                .filter(post -> !next.positionKeys().contains(post.key()))
                .forEach(post -> use.of(post.key())
                        .forEach(at ->
                                problems.add(problem("/positions", sentence(at.where()), post.name(), at.what()))));
    }

    private static String sentence(PostUse.Where where) {
        return switch (where) {
            case SOP -> "files.post.sop";
            case DRAFT -> "files.post.draft";
            case TASK -> "files.post.task";
            case OBLIGATION -> "files.post.obligation";
            case HOLDER -> "files.post.holder";
        };
    }

    private FilesPlan.File sop(String name, byte[] bytes, TenantFile office) {
        Reading<SopDocument> reading = SopReader.read(bytes, UsualPosts.namedIn(office), templates);
        if (!reading.accepted()) {
            return refused(name, reading.problems());
        }
        SopDocument next = reading.value();
        if (!name.equals("sop/" + next.code() + ".yaml")) {
            return refused(name, List.of(problem("/code", "sop.fileName", next.code() + ".yaml")));
        }
        if (intake.standing(next).isPresent()) {
            return new FilesPlan.File(name, FilesPlan.What.SAME, null, List.of(), reading.problems());
        }
        Optional<SopSummary> known =
                sops.list().stream().filter(s -> s.code().equals(next.code())).findFirst();
        JsonNode before = known.map(s -> (JsonNode) Json.mapper().valueToTree(document(s)))
                .orElseGet(() -> Json.mapper().createObjectNode());
        List<FilesPlan.Change> changes =
                known.isEmpty() ? List.of() : TreeDiff.of(before, Json.mapper().<ObjectNode>valueToTree(next));
        FilesPlan.What what = known.isEmpty() ? FilesPlan.What.NEW_SOP : FilesPlan.What.DRAFT;
        return new FilesPlan.File(name, what, null, changes, reading.problems());
    }

    /** A picture that the settings do not name; one that comes alone needs no name. */
    private static FilesPlan.File unnamed(String name) {
        return refused(name, List.of(problem("", "files.logoName", name)));
    }

    private static FilesPlan.File logo(String name, byte[] bytes, Tenant live) {
        try {
            Logo logo = EmblemIntake.read(bytes);
            FilesPlan.What what =
                    Objects.equals(logo.sha256(), live.logo()) ? FilesPlan.What.SAME : FilesPlan.What.LOGO;
            return new FilesPlan.File(name, what, null, List.of(), List.of());
        } catch (Refusal e) {
            String[] args = e.args().stream().map(String::valueOf).toArray(String[]::new);
            return refused(name, List.of(problem("", "files." + e.key(), args)));
        }
    }

    private static boolean isLive(SopSummary sop) {
        return sop.versions().stream().anyMatch(version -> version.state() != SopVersionState.RETIRED);
    }

    private SopDocument document(SopSummary sop) {
        int number = sop.current(clock.instant().atOffset(ZoneOffset.UTC))
                .orElse(sop.versions().get(0))
                .number();
        return sops.version(sop.code(), number).document();
    }

    private Tenant office() {
        return em.find(Tenant.class, current.get().tenant().id());
    }

    private static FilesPlan.File refused(String name, List<Problem> problems) {
        return new FilesPlan.File(name, FilesPlan.What.REFUSED, null, List.of(), problems);
    }

    private static Problem problem(String pointer, String key, String... args) {
        return new Problem(Problem.Severity.ERROR, pointer, 0, key, List.of(args));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
