package id.simpul.sop;

import id.simpul.core.DomainEvent;
import id.simpul.identity.Internal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Turns accepted documents into versions. Takes part in the caller's transaction. */
@ApplicationScoped
@Internal("onboarding, in the office's tenant context, and SopService under its own permission")
public class SopIntake {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SopRepository sops;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /** What taking a file did; {@code number} is the version it made or already was. */
    public record Taken(String code, int number, SopVersionState state, boolean isNew) {}

    /**
     * Takes an office's file: the first version of an SOP is put in force at once. A file that is as it was when it was
     * last taken does nothing, whatever the pages made of the SOP since; of another one that counts what it says: nothing
     * where the office has it so, else it becomes a draft beside what is in force, also where it goes back to an earlier
     * text.
     */
    public Taken fromFile(SopDocument document, byte[] file) {
        String sha256 = sha256(file);
        List<SopVersion> versions = sops.locked(document.code());
        if (versions.isEmpty()) {
            SopVersion first = add(document, sha256, versions);
            first.sop().tookFile(sha256);
            events.fire(first.publish(null, null, null, clock.instant()));
            return taken(first, true);
        }
        Sop sop = versions.get(0).sop();
        Optional<SopVersion> known = known(sop, document, sha256, versions);
        sop.tookFile(sha256);
        return known.map(version -> taken(version, false))
                .orElseGet(() -> taken(add(document, sha256, versions), true));
    }

    /** The version that a file stands for already; empty for a file that says something new. */
    private Optional<SopVersion> known(Sop sop, SopDocument document, String sha256, List<SopVersion> versions) {
        if (sop.lastTook(sha256)) {
            return versions.stream()
                    .filter(v -> v.isFrom(sha256))
                    .findFirst()
                    .or(() -> Optional.of(versions.get(versions.size() - 1)));
        }
        if (!sop.rememberedFile()) {
            // taken before files were remembered: it is then one of what any version came from
            return versions.stream()
                    .filter(v -> v.isFrom(sha256) || v.says(document))
                    .findFirst();
        }
        return standing(document, versions);
    }

    /**
     * The version that says what a document says, of those that count: the one in force, one whose day is still to come,
     * and the newest draft. A retired or withdrawn one does not, so that an office can go back to it by its files.
     *
     * @return empty when none does
     */
    public Optional<Taken> standing(SopDocument document) {
        return standing(document, sops.locked(document.code())).map(version -> taken(version, false));
    }

    private Optional<SopVersion> standing(SopDocument document, List<SopVersion> versions) {
        Instant now = clock.instant();
        Optional<Edition> inForce =
                Edition.inForce(versions.stream().map(SopVersion::edition).toList(), now);
        Optional<Edition> draft = versions.stream()
                .map(SopVersion::edition)
                .filter(e -> e.state() == SopVersionState.DRAFT)
                .reduce((earlier, later) -> later);
        return versions.stream()
                .filter(version -> version.says(document))
                .filter(version -> {
                    Optional<Edition> edition = Optional.of(version.edition());
                    return edition.equals(inForce)
                            || edition.equals(draft)
                            || version.edition().waits(now);
                })
                .findFirst();
    }

    private static Taken taken(SopVersion version, boolean isNew) {
        return new Taken(version.sop().code(), version.number(), version.state(), isNew);
    }

    /** A new draft, whatever came before. */
    public Taken draft(SopDocument document, byte[] source) {
        SopVersion taken = add(document, sha256(source), sops.locked(document.code()));
        return new Taken(document.code(), taken.number(), taken.state(), true);
    }

    private SopVersion add(SopDocument document, String sha256, List<SopVersion> earlier) {
        Instant now = clock.instant();
        Sop sop = earlier.isEmpty() ? new Sop(document.code()) : earlier.get(0).sop();
        int number = earlier.stream().mapToInt(SopVersion::number).max().orElse(0) + 1;
        SopVersion version = SopVersion.draft(sop, number, document, sha256, now);
        em.persist(sop);
        em.persist(version);
        events.fire(new SopDrafted(document.code(), number, sha256, now));
        return version;
    }

    /** The fingerprint by which a text file is known again; an editor's line ends do not change it. */
    public static String fingerprint(byte[] file) {
        return sha256(file);
    }

    static String sha256(byte[] file) {
        try {
            // an editor's line ends are no change of the SOP
            String text = new String(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
