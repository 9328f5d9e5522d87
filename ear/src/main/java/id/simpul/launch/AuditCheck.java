package id.simpul.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.audit.AuditHead;
import id.simpul.audit.AuditRow;
import id.simpul.audit.AuditSeal;
import id.simpul.audit.ChainCheck;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Checks the audit logs of all offices in a dump, on a machine that has neither the database nor the server: a file of
 * {@code pg_dump --data-only --table='audit_*'}, the key, and the exported heads. It keeps ids and
 * seals in memory, about 200 bytes a row.
 */
public final class AuditCheck {

    /** As PostgreSQL writes a time: {@code 2026-11-20 09:48:11.123456+07}. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendOffset("+HH:mm:ss", "+00")
            .toFormatter();

    /** Where a block of packed rows has each column of a row. */
    private static final Map<String, String> BLOCK_COLUMNS = Map.of(
            "id", "ids",
            "at", "ats",
            "what", "whats",
            "actor_id", "actor_ids",
            "actor", "actors",
            "case_id", "case_ids",
            "case_number", "case_numbers",
            "facts", "facts",
            "address", "addresses",
            "seal", "seals");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String key;
    private final Map<UUID, Office> offices = new TreeMap<>();

    private AuditCheck(String key) {
        this.key = key;
    }

    private record Link(long seq, List<UUID> entries, String hash) {}

    /** One office's two tables. */
    private static final class Office {
        private final AuditSeal seal;
        private final Map<UUID, AuditSeal.Witness> rows = new LinkedHashMap<>();
        private final List<Link> links = new ArrayList<>();

        Office(AuditSeal seal) {
            this.seal = seal;
        }

        ChainCheck.Verdict check(List<AuditHead> heads) {
            var check = new ChainCheck(seal, heads);
            links.sort(Comparator.comparingLong(Link::seq));
            for (var link : links) {
                var named = link.entries().stream()
                        .map(id -> new ChainCheck.Named(id, rows.get(id)))
                        .toList();
                check.link(link.seq(), named, link.hash());
            }
            links.forEach(link -> link.entries().forEach(rows::remove));
            // a dump may be taken within the seconds before a row is linked
            rows.values().forEach(witness -> check.loose(witness, false));
            return check.verdict();
        }
    }

    /**
     * Checks and exits: 0 when every log is whole, 1 when one is not or could not be read.
     *
     * @param args none; {@code -Dsimpul.audit.dump}, {@code -Dsimpul.audit.heads} (a folder, may be left out) and
     *     {@code -Dsimpul.audit.key} (a file with a line {@code audit=…}), or {@code SIMPUL_AUDIT_KEY} in the environment
     */
    public static void main(String[] args) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(System.getProperties(), System.getenv(), out));
    }

    /** @return the exit code */
    static int run(Properties given, Map<String, String> env, PrintStream out) {
        try {
            var dump = given.getProperty("simpul.audit.dump");
            var key = key(given, env);
            if (dump == null || key == null) {
                out.println(
                        "Berikan -Dsimpul.audit.dump=<berkas> dan -Dsimpul.audit.key=<berkas> atau SIMPUL_AUDIT_KEY.");
                out.println("Give -Dsimpul.audit.dump=<file> and -Dsimpul.audit.key=<file> or SIMPUL_AUDIT_KEY.");
                return 1;
            }
            var heads = given.getProperty("simpul.audit.heads");
            return new AuditCheck(key).check(Path.of(dump), heads == null ? null : Path.of(heads), out) ? 0 : 1;
        } catch (IOException | RuntimeException e) {
            out.println("Tidak dapat diperiksa / cannot be checked: " + e.getMessage());
            return 1;
        }
    }

    private static String key(Properties given, Map<String, String> env) throws IOException {
        var file = given.getProperty("simpul.audit.key");
        if (file == null) {
            return env.get("SIMPUL_AUDIT_KEY");
        }
        var values = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(file))) {
            values.load(reader);
        }
        return values.getProperty("audit");
    }

    private boolean check(Path dump, Path heads, PrintStream out) throws IOException {
        try (var reader = Files.newBufferedReader(dump)) {
            CopyText.read(reader, this::take);
        }
        var whole = true;
        for (var found : offices.entrySet()) {
            var verdict = found.getValue().check(heads(heads, found.getKey()));
            whole &= verdict.ok();
            out.println(sentence(found.getKey(), verdict));
        }
        whole &= noneMissing(heads, out);
        out.println(whole && !offices.isEmpty() ? "UTUH / WHOLE" : "TIDAK UTUH / NOT WHOLE");
        return whole && !offices.isEmpty();
    }

    private static String sentence(UUID office, ChainCheck.Verdict verdict) {
        var counted = office + ": " + verdict.entries() + " baris/rows, " + verdict.seq() + " mata rantai/links";
        var bad = verdict.firstBad();
        return bad == null
                ? counted + ", OK"
                : counted + ", " + bad.why() + " seq=" + bad.seq() + " id=" + (bad.entry() == null ? "-" : bad.entry());
    }

    /** An office whose head was exported and of which the dump has nothing at all. */
    private boolean noneMissing(Path heads, PrintStream out) throws IOException {
        if (heads == null) {
            return true;
        }
        var none = true;
        try (var files = Files.list(heads)) {
            for (var file :
                    files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
                var office = UUID.fromString(file.getFileName().toString().replace(".jsonl", ""));
                if (!offices.containsKey(office)) {
                    out.println(office + ": " + ChainCheck.Fault.CUT_OFF + " seq=1 id=-");
                    none = false;
                }
            }
        }
        return none;
    }

    private void take(String table, Map<String, String> row) {
        if (table.equals("audit_entry")) {
            takeEntry(row);
        } else if (table.equals("audit_block")) {
            takeBlock(row);
        } else if (table.equals("audit_link")) {
            office(id(row, "tenant_id"))
                    .links
                    .add(new Link(Long.parseLong(row.get("seq")), entries(row), row.get("hash")));
        }
    }

    private void takeEntry(Map<String, String> row) {
        var entry = new AuditRow(
                id(row, "tenant_id"),
                id(row, "id"),
                OffsetDateTime.parse(row.get("at"), TIME).toInstant(),
                row.get("what"),
                id(row, "actor_id"),
                row.get("actor"),
                id(row, "case_id"),
                row.get("case_number"),
                row.get("facts"),
                row.get("address"));
        var office = office(entry.tenantId());
        office.rows.put(entry.id(), office.seal.witness(entry, mac(row)));
    }

    /** Rows that were packed are taken as if they lay there one by one, and so are their links. */
    private void takeBlock(Map<String, String> block) {
        var columns = new HashMap<String, List<String>>();
        BLOCK_COLUMNS.forEach((column, array) -> columns.put(column, ArrayText.read(block.get(array))));
        var ids = columns.get("id").stream().map(UUID::fromString).toList();
        var hashes = ArrayText.read(block.get("hashes"));
        var first = Long.parseLong(block.get("last_seq")) - ids.size() + 1;
        var office = office(id(block, "tenant_id"));
        var begun = 0;
        for (var place = 0; place < ids.size(); place++) {
            var row = new HashMap<String, String>();
            row.put("tenant_id", block.get("tenant_id"));
            for (var column : columns.entrySet()) {
                row.put(column.getKey(), column.getValue().get(place));
            }
            takeEntry(row);
            if (hashes.get(place) != null) {
                var hash = hashes.get(place).replace("\\x", "");
                office.links.add(new Link(first + place, ids.subList(begun, place + 1), hash));
                begun = place + 1;
            }
        }
    }

    /** A row's seal: as text in rows of earlier versions, else as PostgreSQL writes bytes. */
    private static String mac(Map<String, String> row) {
        var seal = row.get("seal");
        return seal == null ? row.get("mac") : seal.replace("\\x", "");
    }

    /** The rows of a link in their order; links of earlier versions have one each. */
    private static List<UUID> entries(Map<String, String> row) {
        var entries = new ArrayList<UUID>();
        ArrayText.read(row.getOrDefault("others", "{}")).forEach(other -> entries.add(UUID.fromString(other)));
        entries.add(id(row, "entry_id"));
        return List.copyOf(entries);
    }

    private Office office(UUID id) {
        return offices.computeIfAbsent(id, office -> new Office(AuditSeal.of(key, office)));
    }

    private static UUID id(Map<String, String> row, String column) {
        var text = row.get(column);
        return text == null ? null : UUID.fromString(text);
    }

    private static List<AuditHead> heads(Path folder, UUID office) throws IOException {
        var file = folder == null ? null : folder.resolve(office + ".jsonl");
        if (file == null || !Files.exists(file)) {
            return List.of();
        }
        var heads = new ArrayList<AuditHead>();
        for (var line : Files.readAllLines(file)) {
            heads.add(head(JSON.readTree(line), office));
        }
        return heads;
    }

    private static AuditHead head(JsonNode line, UUID office) {
        return new AuditHead(
                office,
                line.path("seq").asLong(),
                line.path("hash").asText(),
                Instant.parse(line.path("at").asText()),
                line.path("mac").asText());
    }
}
