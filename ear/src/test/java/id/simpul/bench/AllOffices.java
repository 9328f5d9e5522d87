package id.simpul.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import id.simpul.acceptance.Simpul;
import id.simpul.acceptance.Visitor;
import id.simpul.launch.Options;
import id.simpul.launch.SimpulServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * The whole country from one list: every region that is no office yet, provinces too, is sent to the page as the Ditjen's
 * admin sends it. In the middle the server is killed and started again, and in the end each region is an office once,
 * with its posts, an SOP in force and an invited admin, and a link for each of them. It prints and writes
 * {@code ear/target/all-offices.json}.
 */
class AllOffices {

    private static final String LIST = "/nasional/kantor/impor";
    private static final long LONGEST_MINUTES = 20;

    private final LinkedHashMap<String, Object> report = new LinkedHashMap<>();
    private Connection database;

    @Test
    void everyRegionBecomesAnOfficeOnceThoughTheServerDiesInTheMiddle() throws Exception {
        var options = Options.forTests(Simpul.project(), Simpul.project().resolve("ear/target/simpul-all-offices"));
        try (var simpul = SimpulServer.start(options);
                var connection = simpul.database().connect(simpul.database().superuser())) {
            database = connection;
            var before = list("select code from tenant where level <> 'PUSAT'");
            var regions = regions();
            var wanted = regions.stream().filter(code -> !before.contains(code)).toList();
            report.put("regions", regions.size());
            report.put("offices before", before.size());
            report.put("offices to open", wanted.size());

            var address = begin(simpul, wanted);
            var first = untilDone(wanted.size() / 2);
            var died = System.nanoTime();
            simpul.killServer();
            var atDeath = Long.parseLong(list("select done from office_import").get(0));
            assertThat(atDeath).as("it dies in the middle").isBetween(1L, wanted.size() - 1L);
            simpul.startServer();
            var restart = seconds(died);
            var second = untilDone(wanted.size());
            report.put("opened when it was killed", atDeath);
            report.put("seconds to the kill", rounded(first));
            report.put("seconds until it served again", rounded(restart));
            report.put("seconds from then to the end", rounded(second));
            report.put("seconds in all", rounded(first + restart + second));
            report.put("seconds per office, to the kill", rounded(first / atDeath));

            isWhole(regions, wanted);
            links(simpul, address, wanted.size());
            tell();
        }
    }

    /** Uploads the list as the page does and begins it. @return the import's address */
    private static String begin(SimpulServer simpul, List<String> codes) {
        var file = new StringBuilder("kode;nama_admin;alamat_admin\n");
        codes.forEach(code -> file.append(code)
                .append(";Admin ")
                .append(code)
                .append(";dukcapil@")
                .append(code.replace('.', '-'))
                .append(".go.id\n"));
        var upload = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(file.toString().getBytes(StandardCharsets.UTF_8));
        var ditjen = new Visitor(simpul.url());
        ditjen.signIn("admin.ditjen");
        ditjen.open(LIST);
        var read = ditjen.send("baca-impor", "upload", upload, "read", "");
        assertThat(read.statusCode()).as(read.asString()).isEqualTo(302);
        var address = read.header("Location").replaceAll("https?://[^/]+", "");
        ditjen.open(address);
        assertThat(ditjen.page()).contains(codes.size() + " kantor akan dibuka, 0 sudah ada, 0 baris ditolak");
        ditjen.send("mulai-impor", "begin", "");
        return address;
    }

    /** Waits until so many lines were worked off. @return the seconds it took */
    private double untilDone(long lines) throws Exception {
        var began = System.nanoTime();
        while (Long.parseLong(list("select done from office_import").get(0)) < lines) {
            assertThat(seconds(began)).as("minutes").isLessThan(LONGEST_MINUTES * 60);
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return seconds(began);
    }

    private void isWhole(List<String> regions, List<String> wanted) throws SQLException {
        assertThat(list("select code from tenant where level <> 'PUSAT'"))
                .as("every region once")
                .containsExactlyInAnyOrderElementsOf(regions);
        assertThat(list("select concat_ws(' ', state, total, done, opened, present, problems) from office_import"))
                .as("nothing is counted twice")
                .containsExactly("DONE %1$d %1$d %1$d 0 []".formatted(wanted.size()));
        var posts = list("select distinct count(*) from position p join tenant t on t.id = p.tenant_id"
                + " where t.contact is not null group by t.id");
        assertThat(posts).as("all have the template's posts").hasSize(1).doesNotContain("0");
        report.put("posts of each", posts.get(0));
        var each = "select t.code from tenant t join %s on x.tenant_id = t.id where t.contact is not null and %s";
        assertThat(list(each.formatted("position x", "true")))
                .as("with posts")
                .containsAll(wanted)
                .hasSize(wanted.size() * Integer.parseInt(posts.get(0)));
        once(wanted, "one SOP in force", each.formatted("sop_version x", "x.state = 'PUBLISHED'"));
        once(wanted, "no other version", each.formatted("sop_version x", "true"));
        once(wanted, "one account, an admin", each.formatted("account x", "true"));
        once(
                wanted,
                "who has no password yet",
                each.formatted("account x", "x.kind = 'ADMIN' and x.password_hash is null"));
        once(wanted, "one invitation, open", each.formatted("invitation x", "x.voided_at is null"));
        once(wanted, "opened once, by the log", each.formatted("audit_entry x", "x.what = 'office.opened'"));
    }

    private void once(List<String> wanted, String what, String query) throws SQLException {
        assertThat(list(query)).as(what).containsExactlyInAnyOrderElementsOf(wanted);
    }

    /** The links of all admins in one table. */
    private void links(SimpulServer simpul, String address, int offices) throws SQLException {
        var ditjen = new Visitor(simpul.url());
        ditjen.signIn("admin.ditjen");
        ditjen.open(address);
        assertThat(ditjen.page())
                .contains("Selesai: " + offices + " kantor dibuka, 0 sudah ada, 0 baris ditolak")
                .contains(offices + " admin kantor");
        var began = System.nanoTime();
        var table = ditjen.send("terbitkan-tautan", "links", "").asString();
        report.put("seconds for all links", rounded(seconds(began)));
        var codes = new TreeSet<String>();
        table.lines()
                .filter(line -> line.contains("/undangan/"))
                .forEach(line -> codes.add(line.replaceAll(".*/undangan/([A-Za-z0-9_-]+),.*", "$1")));
        assertThat(codes).as("a link for each").hasSize(offices);
        var last = new Visitor(simpul.url());
        assertThat(last.open("/undangan/" + codes.last()).statusCode()).isEqualTo(200);
        assertThat(last.page()).contains("pilih-sandi");
    }

    private void tell() throws IOException {
        report.forEach((what, value) -> System.out.printf("%-34s %s%n", what, value));
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(
                        Simpul.project().resolve("ear/target/all-offices.json").toFile(), report);
    }

    /** Codes of all regions, from the list that the product ships. */
    private static List<String> regions() throws IOException {
        var list = Simpul.project().resolve("ejb/src/main/resources/region/wilayah.csv");
        return Files.readAllLines(list).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    private List<String> list(String query) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            var column = new ArrayList<String>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static double rounded(double number) {
        return Math.round(number * 1000) / 1000.0;
    }
}
