package id.simpul.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.launch.Options;
import id.simpul.launch.SimpulServer;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deployment in production, from its first minute: nobody is there, and nobody gets in without a second factor. */
class ProductionIT {

    private static final String PASSWORD = "payung biru di bawah jembatan";

    @TempDir
    private Path folder;

    @Test
    void theFirstAdminComesInByALinkInAFileAndSetsUpASecondFactorBeforeAnythingElse() throws Exception {
        var data = folder.resolve("data");
        var options = Options.forTests(Simpul.project(), data).inProduction();
        try (var simpul = SimpulServer.start(options)) {
            var file = data.resolve("admin-pertama.txt");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            var lines = Files.readAllLines(file);
            assertThat(lines.get(0)).isEqualTo("admin.ditjen");
            assertThat(Files.readString(simpul.log())).doesNotContain(lines.get(1));

            var admin = new Visitor(simpul.url());
            admin.open("/masuk");
            assertThat(admin.page()).doesNotContain("sebagai", "Mode demo");
            admin.open(lines.get(1));
            admin.send("pilih-sandi", "password", PASSWORD, "again", PASSWORD, "choose", "");
            admin.open("/masuk");
            admin.send("masuk", "username", "admin.ditjen", "password", PASSWORD, "signIn", "");

            // pages lead to the one thing that is due; the API says so
            for (var address : new String[] {"/nasional/kotak-masuk", "/akun", "/admin/pengguna", "/"}) {
                assertThat(admin.open(address).header("Location")).as(address).endsWith("/akun/faktor-kedua");
            }
            var refused = session(simpul, null);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.path("code").toString()).isEqualTo("session.factorRequired");

            var phone = Phone.enrol(admin, PASSWORD);
            assertThat(admin.knows("/admin/pengguna")).isTrue();
            assertThat(session(simpul, null).path("code").toString()).isEqualTo("session.otpRequired");
            assertThat(session(simpul, phone.recoveryCodes().get(0)).statusCode())
                    .isEqualTo(201);

            simpul.killServer();
            simpul.startServer();
            assertThat(file).as("once somebody is there, no link is made").doesNotExist();
        }
    }

    private static Response session(SimpulServer simpul, String otp) {
        var body = otp == null
                ? Map.of("username", "admin.ditjen", "password", PASSWORD)
                : Map.of("username", "admin.ditjen", "password", PASSWORD, "otp", otp);
        return given().contentType("application/json").body(body).post(simpul.url() + "/api/v1/session");
    }
}
