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
     * Takes an office's file: the first version of an SOP is put in force at once, a file taken before or one that says
     * what a version says does nothing, a changed one becomes a draft beside what is in force.
     */
    public Taken fromFile(SopDocument document, byte[] file) {
        String sha256 = sha256(file);
        List<SopVersion> versions = sops.locked(document.code());
        for (SopVersion known : versions) {
            // a file that was written by us says the same with other bytes
            if (known.isFrom(sha256) || known.says(document)) {
                return new Taken(document.code(), known.number(), known.state(), false);
            }
        }
        SopVersion taken = add(document, sha256, versions);
        if (versions.isEmpty()) {
            events.fire(taken.publish(null, null, null, clock.instant()));
        }
        return new Taken(document.code(), taken.number(), taken.state(), true);
    }

    /** The version that says what a document says; empty when none does. */
    public Optional<Taken> known(SopDocument document) {
        return sops.locked(document.code()).stream()
                .filter(version -> version.says(document))
                .map(version -> new Taken(document.code(), version.number(), version.state(), false))
                .findFirst();
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
