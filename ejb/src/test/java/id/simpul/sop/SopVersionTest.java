package id.simpul.sop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.Refusal;
import id.simpul.identity.SignedIn;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How one version comes into force and goes. */
class SopVersionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(2));
    private static final SignedIn SITI = admin("siti");
    private static final SignedIn BUDI = admin("budi");

    private final SopVersion version = SopVersion.draft(new Sop("contoh"), 2, document(), "sha", NOW);

    @Test
    void oneProposesAndAnotherConfirmsWhatWasProposed() {
        version.propose("1/SK", LATER, SITI, NOW);
        assertThat(version.state()).isEqualTo(SopVersionState.DRAFT);

        SopPublished told = version.confirm(null, null, BUDI, NOW);

        assertThat(told).isEqualTo(new SopPublished("contoh", 2, "1/SK", LATER, NOW));
        assertThat(version.proposed()).isFalse();
    }

    @Test
    void whoProposedCannotConfirm() {
        version.propose(null, null, SITI, NOW);

        refused("sop.ownProposal", () -> version.confirm(null, null, SITI, NOW));
        assertThat(version.state()).isEqualTo(SopVersionState.DRAFT);
    }

    @Test
    void nobodyConfirmsSomethingElseThanWasProposed() {
        version.propose("1/SK", LATER, SITI, NOW);

        refused("sop.proposalDiffers", () -> version.confirm("2/SK", null, BUDI, NOW));
        refused("sop.proposalDiffers", () -> version.confirm(null, NOW, BUDI, NOW));
        assertThat(version.confirm("1/SK", LATER, BUDI, NOW).effectiveFrom()).isEqualTo(LATER);
    }

    @Test
    void aDayThatPassedWhileItWaitedIsToday() {
        version.propose(null, LATER, SITI, NOW);
        Instant confirmed = LATER.plus(Duration.ofDays(1));

        assertThat(version.confirm(null, null, BUDI, confirmed).effectiveFrom()).isEqualTo(confirmed);
    }

    @Test
    void noDayInThePastIsProposedOrPublished() {
        Instant past = NOW.minusSeconds(1);

        refused("sop.effectiveInPast", () -> version.propose(null, past, SITI, NOW));
        refused("sop.effectiveInPast", () -> version.publish(null, past, "Siti", NOW));
    }

    @Test
    void whatIsInForceIsNeitherPublishedNorProposedAgain() {
        version.publish(null, null, "Siti", NOW);

        refused("sop.notADraft", () -> version.publish(null, null, "Budi", NOW));
        refused("sop.notADraft", () -> version.propose(null, null, BUDI, NOW));
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    private static SignedIn admin(String name) {
        return new SignedIn(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                "admin-" + name,
                name,
                null,
                null,
                List.of(),
                Set.of());
    }

    private static SopDocument document() {
        return SopReader.read(Samples.SMALL.getBytes(StandardCharsets.UTF_8)).value();
    }
}
