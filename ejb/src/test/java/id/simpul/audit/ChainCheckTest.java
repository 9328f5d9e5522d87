package id.simpul.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.audit.ChainCheck.Bad;
import id.simpul.audit.ChainCheck.Fault;
import id.simpul.audit.ChainCheck.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Damage of every kind, each at a place of its own; what nobody damaged is never accused. */
class ChainCheckTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final UUID OFFICE = new UUID(1, 64);
    private static final Instant DAY = Instant.parse("2026-11-20T01:00:00Z");
    private static final int SEEDS = 400;

    /** A log as the two tables hold it. */
    private static final class Log {
        private final List<AuditRow> rows = new ArrayList<>();
        private final List<String> macs = new ArrayList<>();
        private final List<Long> seqs = new ArrayList<>();
        private final List<UUID> linked = new ArrayList<>();
        private final List<String> hashes = new ArrayList<>();
        private final List<AuditHead> heads = new ArrayList<>();
        private AuditSeal reader = AuditSeal.of(KEY, OFFICE);

        static Log of(int length, Random random) {
            Log log = new Log();
            AuditSeal seal = AuditSeal.of(KEY, OFFICE);
            String hash = ChainCheck.BEGINNING;
            for (int i = 0; i < length; i++) {
                AuditRow row = row(i, random);
                hash = seal.ofLink(hash, i + 1, List.of(new AuditSeal.Sealed(row.id(), seal.ofRow(row))));
                log.rows.add(row);
                log.macs.add(seal.ofRow(row));
                log.seqs.add(i + 1L);
                log.linked.add(row.id());
                log.hashes.add(hash);
                if (random.nextInt(10) == 0) {
                    log.heads.add(seal.head(i + 1, hash, DAY));
                }
            }
            return log;
        }

        static AuditRow row(int place, Random random) {
            boolean about = random.nextBoolean();
            return new AuditRow(
                    OFFICE,
                    new UUID(0x7000 + place, random.nextLong()),
                    DAY.plusSeconds(place),
                    about ? "task.completed" : "session.begun",
                    random.nextBoolean() ? new UUID(2, random.nextInt(9)) : null,
                    "staf-" + random.nextInt(9) + ".palembang",
                    about ? new UUID(3, place / 5) : null,
                    about ? "16.71-2026-" + place / 5 : null,
                    about ? "{\"step\":\"s0" + random.nextInt(9) + "\"}" : "{}",
                    random.nextBoolean() ? "127.0.0." + random.nextInt(9) : null);
        }

        Verdict check() {
            ChainCheck check = new ChainCheck(reader, heads);
            for (int i = 0; i < linked.size(); i++) {
                int at = indexOf(linked.get(i));
                check.link(
                        seqs.get(i),
                        List.of(new ChainCheck.Named(
                                linked.get(i), at < 0 ? null : reader.witness(rows.get(at), macs.get(at)))),
                        hashes.get(i));
            }
            for (int i = 0; i < rows.size(); i++) {
                if (!linked.contains(rows.get(i).id())) {
                    check.loose(reader.witness(rows.get(i), macs.get(i)), true);
                }
            }
            return check.verdict();
        }

        int indexOf(UUID id) {
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).id().equals(id)) {
                    return i;
                }
            }
            return -1;
        }

        void removeLink(int place) {
            seqs.remove(place);
            linked.remove(place);
            hashes.remove(place);
        }

        void removeRow(int place) {
            rows.remove(place);
            macs.remove(place);
        }
    }

    /** A kind of damage at a place. */
    private interface Damage {
        Fault on(Log log, int place, Random random);
    }

    private static final List<Damage> DAMAGES = List.of(
            (log, place, random) -> {
                log.rows.set(place, altered(log.rows.get(place), random));
                return Fault.ALTERED;
            },
            (log, place, random) -> {
                // with a seal of somebody who does not have the key
                AuditRow other = altered(log.rows.get(place), random);
                log.rows.set(place, other);
                log.macs.set(
                        place,
                        AuditSeal.of(KEY.toUpperCase(java.util.Locale.ROOT), OFFICE)
                                .ofRow(other));
                return Fault.ALTERED;
            },
            (log, place, random) -> {
                // and with a seal of another office, which was genuine there
                AuditRow other = altered(log.rows.get(place), random);
                log.rows.set(place, other);
                log.macs.set(place, AuditSeal.of(KEY, new UUID(1, 65)).ofRow(other));
                return Fault.ALTERED;
            },
            (log, place, random) -> {
                log.removeRow(place);
                return Fault.MISSING;
            },
            (log, place, random) -> {
                log.removeRow(place);
                log.removeLink(place);
                return Fault.MISSING;
            },
            (log, place, random) -> {
                // gone, and the rest moved up to close the gap
                log.removeRow(place);
                log.removeLink(place);
                for (int i = place; i < log.seqs.size(); i++) {
                    log.seqs.set(i, i + 1L);
                }
                return Fault.REORDERED;
            },
            (log, place, random) -> {
                UUID first = log.linked.get(place);
                log.linked.set(place, log.linked.get(place + 1));
                log.linked.set(place + 1, first);
                return Fault.REORDERED;
            },
            (log, place, random) -> {
                log.hashes.set(
                        place,
                        AuditSeal.of(KEY, new UUID(1, 65))
                                .ofLink("", place, List.of(new AuditSeal.Sealed(new UUID(0, 0), ""))));
                return Fault.REORDERED;
            },
            (log, place, random) -> {
                // one row is told twice, in the place of another
                log.linked.set(place + 1, log.linked.get(place));
                return null;
            },
            (log, place, random) -> {
                while (log.linked.size() > place) {
                    log.removeLink(place);
                    log.removeRow(place);
                }
                log.heads.add(AuditSeal.of(KEY, OFFICE).head(place + 1, "any", DAY));
                return Fault.CUT_OFF;
            },
            (log, place, random) -> {
                log.heads.add(AuditSeal.of(KEY, OFFICE).head(place + 1, "another history", DAY));
                return Fault.REWRITTEN;
            });

    private static AuditRow altered(AuditRow row, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> copy(row, row.at().plusSeconds(1), row.what(), row.actorId(), row.actor(), row.facts());
            case 1 -> copy(row, row.at(), row.what() + "x", row.actorId(), row.actor(), row.facts());
            case 2 -> copy(row, row.at(), row.what(), new UUID(9, 9), row.actor(), row.facts());
            case 3 -> copy(row, row.at(), row.what(), row.actorId(), "kepala-dinas.palembang", row.facts());
            case 4 -> copy(row, row.at(), row.what(), row.actorId(), row.actor(), row.facts() + " ");
            case 5 ->
                new AuditRow(
                        row.tenantId(),
                        row.id(),
                        row.at(),
                        row.what(),
                        row.actorId(),
                        row.actor(),
                        new UUID(8, 8),
                        row.caseNumber(),
                        row.facts(),
                        row.address());
            case 6 ->
                new AuditRow(
                        row.tenantId(),
                        row.id(),
                        row.at(),
                        row.what(),
                        row.actorId(),
                        row.actor(),
                        row.caseId(),
                        row.caseNumber(),
                        row.facts(),
                        row.address() == null ? "" : null);
            // two fields that together read the same
            default ->
                copy(
                        row,
                        row.at(),
                        row.what() + row.actor().charAt(0),
                        row.actorId(),
                        row.actor().substring(1),
                        row.facts());
        };
    }

    private static AuditRow copy(AuditRow row, Instant at, String what, UUID actorId, String actor, String facts) {
        return new AuditRow(
                row.tenantId(),
                row.id(),
                at,
                what,
                actorId,
                actor,
                row.caseId(),
                row.caseNumber(),
                facts,
                row.address());
    }

    @Test
    void whatNobodyTouchedIsWhole() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            int length = random.nextInt(60);
            Log log = Log.of(length, random);
            assertThat(log.check())
                    .as("seed %d", seed)
                    .isEqualTo(new Verdict(true, length, length, length == 0 ? "" : log.hashes.get(length - 1), null));
        }
    }

    @Test
    void everyDamageIsFoundAtItsPlace() {
        for (int seed = 0; seed < SEEDS * DAMAGES.size(); seed++) {
            Random random = new Random(seed);
            Log log = Log.of(3 + random.nextInt(60), random);
            int place = random.nextInt(log.rows.size() - 2);
            Fault expected = DAMAGES.get(seed % DAMAGES.size()).on(log, place, random);
            Verdict verdict = log.check();
            assertThat(verdict.ok()).as("seed %d", seed).isFalse();
            assertThat(verdict.firstBad().seq())
                    .as("seed %d, place %d: %s", seed, place, verdict)
                    .isEqualTo(expected == null ? place + 2L : place + 1L);
            if (expected != null) {
                assertThat(verdict.firstBad().why())
                        .as("seed %d: %s", seed, verdict)
                        .isEqualTo(expected);
            }
        }
    }

    /** A link as the table holds it. */
    private record Link(long seq, List<UUID> ids, String hash) {
        long first() {
            return seq - ids.size() + 1;
        }
    }

    /** A log whose rows were linked several at a time, after some that were linked one by one. */
    private static final class Many {
        private final Map<UUID, AuditRow> rows = new LinkedHashMap<>();
        private final List<Link> links = new ArrayList<>();
        private final List<AuditHead> heads = new ArrayList<>();
        private final AuditSeal seal = AuditSeal.of(KEY, OFFICE);
        private final Map<UUID, String> macs = new HashMap<>();

        Many(Random random) {
            String hash = ChainCheck.BEGINNING;
            long seq = 0;
            for (int turn = 0; turn < 12; turn++) {
                List<AuditSeal.Sealed> sealed = new ArrayList<>();
                for (int more = turn < 3 ? 1 : 2 + random.nextInt(5); more > 0; more--) {
                    AuditRow row = Log.row(rows.size(), random);
                    rows.put(row.id(), row);
                    macs.put(row.id(), seal.ofRow(row));
                    sealed.add(new AuditSeal.Sealed(row.id(), seal.ofRow(row)));
                }
                seq += sealed.size();
                hash = seal.ofLink(hash, seq, sealed);
                links.add(
                        new Link(seq, sealed.stream().map(AuditSeal.Sealed::id).toList(), hash));
                if (random.nextInt(3) == 0) {
                    heads.add(seal.head(seq, hash, DAY));
                }
            }
        }

        Verdict check() {
            ChainCheck check = new ChainCheck(seal, heads);
            for (Link link : links) {
                check.link(
                        link.seq(),
                        link.ids().stream()
                                .map(id -> new ChainCheck.Named(
                                        id, rows.containsKey(id) ? seal.witness(rows.get(id), macs.get(id)) : null))
                                .toList(),
                        link.hash());
            }
            return check.verdict();
        }

        void relink(int place, List<UUID> ids) {
            links.set(
                    place,
                    new Link(links.get(place).seq(), ids, links.get(place).hash()));
        }
    }

    @Test
    void linksOfManyRowsAreWholeAndDamageWithinThemIsFoundAtItsRow() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Many log = new Many(random);
            Link last = log.links.get(log.links.size() - 1);
            assertThat(log.check())
                    .as("seed %d", seed)
                    .isEqualTo(new Verdict(true, last.seq(), last.seq(), last.hash(), null));

            int place = 3 + random.nextInt(8);
            Link link = log.links.get(place);
            int within = random.nextInt(link.ids().size());
            UUID row = link.ids().get(within);
            Bad expected;
            switch (seed % 6) {
                case 0 -> {
                    log.rows.put(row, altered(log.rows.get(row), random));
                    expected = new Bad(link.first() + within, row, Fault.ALTERED);
                }
                case 1 -> {
                    log.rows.remove(row);
                    expected = new Bad(link.first() + within, row, Fault.MISSING);
                }
                case 2 -> {
                    List<UUID> turned = new ArrayList<>(link.ids());
                    Collections.swap(turned, within, (within + 1) % turned.size());
                    log.relink(place, turned);
                    expected = new Bad(link.seq(), turned.get(turned.size() - 1), Fault.REORDERED);
                }
                case 3 -> {
                    log.links.remove(place);
                    expected = new Bad(link.first(), null, Fault.MISSING);
                }
                case 4 -> {
                    // without a word of the row: the link is shorter, and so begins a place later
                    List<UUID> fewer = new ArrayList<>(link.ids());
                    fewer.remove(within);
                    log.rows.remove(row);
                    log.relink(place, fewer);
                    expected = new Bad(link.first(), null, Fault.MISSING);
                }
                default -> {
                    // whoever has the key made it anew, in other links than those whose head had been exported
                    log.heads.clear();
                    log.heads.add(log.seal.head(link.first(), "another history", DAY));
                    expected = new Bad(link.seq(), link.ids().get(link.ids().size() - 1), Fault.REWRITTEN);
                }
            }
            assertThat(log.check().firstBad())
                    .as("seed %d, place %d", seed, place)
                    .isEqualTo(expected);
        }
    }

    @Test
    void anEndCutOffIsMissedByTheExportedHeadAlone() {
        Log log = Log.of(20, new Random(7));
        log.heads.clear();
        AuditHead head = AuditSeal.of(KEY, OFFICE).head(20, log.hashes.get(19), DAY);
        log.removeLink(19);
        log.removeRow(19);
        assertThat(log.check().ok()).as("without a head nobody can know").isTrue();
        log.heads.add(head);
        assertThat(log.check().firstBad()).isEqualTo(new Bad(20, null, Fault.CUT_OFF));
    }

    @Test
    void aRowThatIsNeverLinkedIsNamed() {
        Log log = Log.of(5, new Random(1));
        UUID kept = log.linked.get(4);
        log.heads.clear();
        log.removeLink(4);
        assertThat(log.check().firstBad()).isEqualTo(new Bad(0, kept, Fault.UNLINKED));
    }

    @Test
    void anotherKeyFitsNothing() {
        Log log = Log.of(5, new Random(1));
        log.heads.clear();
        log.reader = AuditSeal.of("f".repeat(32), OFFICE);
        assertThat(log.check().firstBad()).isEqualTo(new Bad(1, log.linked.get(0), Fault.ALTERED));
    }

    @Test
    void aHeadThatWasChangedInItsFileIsSaidApartFromTheRows() {
        Log log = Log.of(5, new Random(1));
        log.heads.add(new AuditHead(OFFICE, 9, "0".repeat(64), DAY, "0".repeat(64)));
        log.heads.add(new AuditHead(OFFICE, 0, "", null, null));
        assertThat(log.check().firstBad()).isEqualTo(new Bad(0, null, Fault.HEAD_ALTERED));
    }

    @Test
    void aKeyThatCouldBeGuessedIsNotTaken() {
        assertThatThrownBy(() -> AuditSeal.of("short", OFFICE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AuditSeal.of(null, OFFICE)).isInstanceOf(IllegalArgumentException.class);
    }
}
