package id.simpul.launch;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.acceptance.Packed;
import id.simpul.acceptance.Simpul;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/** The offline check on a dump of the real log, written as pg_dump writes it. */
class AuditCheckIT {

    @TempDir
    private Path folder;

    private Path dump;
    private String said;

    @BeforeEach
    void takeADump() throws Exception {
        dump = folder.resolve("audit.sql");
        var text = new ByteArrayOutputStream();
        text.writeBytes("--\n-- PostgreSQL database dump\n--\n\nSET client_encoding = 'UTF8';\n\n"
                .getBytes(StandardCharsets.UTF_8));
        try (var connection = Simpul.database().connect(Simpul.database().superuser())) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                // both tables as of one moment, in some zone that is not the server's
                statement.execute("set transaction isolation level repeatable read");
                statement.execute("set local time zone 'Asia/Jakarta'");
            }
            copy(connection.unwrap(PGConnection.class), "audit_entry", text);
            copy(connection.unwrap(PGConnection.class), "audit_link", text);
            copy(connection.unwrap(PGConnection.class), "audit_block", text);
        }
        Files.write(dump, text.toByteArray());
    }

    private static void copy(PGConnection connection, String table, ByteArrayOutputStream text)
            throws SQLException, IOException {
        var columns =
                switch (table) {
                    case "audit_link" -> "tenant_id, seq, entry_id, hash, others";
                    case "audit_block" ->
                        "tenant_id, last_id, first_id, last_seq, ids, ats, whats, actor_ids, actors,"
                                + " case_ids, case_numbers, facts, addresses, seals, hashes";
                    default ->
                        "tenant_id, id, at, what, actor_id, actor, case_id, case_number, facts, address, mac, seal";
                };
        text.writeBytes(("COPY public." + table + " (" + columns + ") FROM stdin;\n").getBytes(StandardCharsets.UTF_8));
        connection.getCopyAPI().copyOut("COPY public." + table + " (" + columns + ") TO STDOUT", text);
        text.writeBytes("\\.\n\n\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theWholeLogIsWhole() throws Exception {
        assertThat(check(Simpul.server().auditKey())).as(said).isZero();
        assertThat(said).contains("UTUH / WHOLE").contains(", OK");
    }

    @Test
    void rowsThatWerePackedAreCheckedLikeOthers() throws Exception {
        Packed.fillLog("paser", "pelayanan-kerja-sama");
        Packed.everything();
        takeADump();
        assertThat(check(Simpul.server().auditKey())).as(said).isZero();
        var lines = Files.readAllLines(dump);
        var place = 0;
        while (!lines.get(place).contains("{case.") && !lines.get(place).contains(",case.commented,")) {
            place++;
        }
        lines.set(place, lines.get(place).replaceFirst(",case\\.commented,", ",case.corrected,"));
        Files.write(dump, lines);
        assertThat(check(Simpul.server().auditKey())).isEqualTo(1);
        assertThat(said).contains("ALTERED", "NOT WHOLE");
    }

    @Test
    void aRowThatWasChangedIsNamed() throws Exception {
        var lines = Files.readAllLines(dump);
        var place = 0;
        while (!lines.get(place).contains("\tcase.started\t")) {
            place++;
        }
        var id = lines.get(place).split("\t")[1];
        lines.set(place, lines.get(place).replaceFirst("admin\\.", "admim."));
        Files.write(dump, lines);
        assertThat(check(Simpul.server().auditKey())).isEqualTo(1);
        assertThat(said).contains("ALTERED", "id=" + id, "NOT WHOLE");
    }

    @Test
    void aRowThatIsGoneIsMissed() throws Exception {
        var lines = Files.readAllLines(dump);
        var links = lines.stream()
                .filter(line -> line.matches("[0-9a-f-]{36}\t\\d+\t.*"))
                .map(line -> line.split("\t"))
                .collect(Collectors.groupingBy(line -> line[0]));
        var office =
                links.values().stream().filter(of -> of.size() > 2).findFirst().orElseThrow();
        office.sort(Comparator.comparingLong(line -> Long.parseLong(line[1])));
        lines.remove(String.join("\t", office.get(1)));
        Files.write(dump, lines);
        assertThat(check(Simpul.server().auditKey())).isEqualTo(1);
        assertThat(said).contains("MISSING seq=" + (Long.parseLong(office.get(0)[1]) + 1) + " ");
    }

    @Test
    void aRowTakenOutOfTheMiddleOfALinkIsNamed() throws Exception {
        var lines = Files.readAllLines(dump);
        var link = lines.stream()
                .filter(line -> line.matches("[0-9a-f-]{36}\t\\d+\t.*\t\\{.+,.+}"))
                .findFirst()
                .orElseThrow()
                .split("\t");
        var others = link[4].replaceAll("[{}]", "").split(",");
        lines.removeIf(line -> line.startsWith(link[0] + "\t" + others[1] + "\t"));
        Files.write(dump, lines);
        assertThat(check(Simpul.server().auditKey())).isEqualTo(1);
        assertThat(said).contains("MISSING seq=" + (Long.parseLong(link[1]) - others.length + 1) + " id=" + others[1]);
    }

    @Test
    void anotherKeyFitsNothingAndNoKeyIsSaid() throws Exception {
        assertThat(check("0123456789abcdef0123456789abcdef")).isEqualTo(1);
        assertThat(said).contains("ALTERED seq=1");
        assertThat(check(null)).isEqualTo(1);
        assertThat(said).contains("SIMPUL_AUDIT_KEY");
    }

    @Test
    void aDumpWithoutRowsIsNotWholeWhereHeadsWereExported() throws Exception {
        Files.writeString(dump, "-- nothing\n");
        assertThat(check(Simpul.server().auditKey())).isEqualTo(1);
        assertThat(said).contains("NOT WHOLE");
    }

    private int check(String key) {
        var given = new Properties();
        given.setProperty("simpul.audit.dump", dump.toString());
        given.setProperty("simpul.audit.heads", Simpul.server().auditHeads().toString());
        var bytes = new ByteArrayOutputStream();
        var code = AuditCheck.run(
                given,
                key == null ? Map.of() : Map.of("SIMPUL_AUDIT_KEY", key),
                new PrintStream(bytes, true, StandardCharsets.UTF_8));
        said = bytes.toString(StandardCharsets.UTF_8);
        return code;
    }
}
