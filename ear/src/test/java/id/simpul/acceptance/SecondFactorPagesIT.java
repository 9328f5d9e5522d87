package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;

/** The second factor and invitations as a person at a browser meets them, in every state their pages have. */
class SecondFactorPagesIT extends BrowserTest {

    @Test
    void isSetUpByScanningAndAskedForAtTheNextSignIn() throws Exception {
        var person = Extras.person("kepala-bidang.palembang", "layar.palembang");
        signIn(person);
        open("/akun");
        page.locator("a[href='/akun/faktor-kedua']").click();
        page.locator("#password").fill(ApiTest.PASSWORD);
        page.locator("#begin").click();
        page.locator("img.s-qr").waitFor();
        assertThat((Boolean) page.locator("img.s-qr").evaluate("i => i.complete && i.naturalWidth > 0"))
                .as("the picture is drawn under our own policy")
                .isTrue();
        looksRight("faktor-pindai");

        var secret = page.locator("code.s-kunci").textContent().replace(" ", "");
        page.locator("#code").fill(code(secret));
        page.locator("#confirm").click();
        page.locator(".s-kode").waitFor();
        assertThat(page.locator(".s-kode code").count()).isEqualTo(10);
        var recovery = page.locator(".s-kode code").first().textContent();
        looksRight("faktor-kode-pemulihan");
        open("/akun/faktor-kedua");
        assertThat(page.content()).doesNotContain(recovery);
        looksRight("faktor-terpasang");

        forget();
        page.navigate("/masuk?dari=/permohonan");
        page.locator("#username").fill(person);
        page.locator("#password").fill(ApiTest.PASSWORD);
        page.locator("#signIn").click();
        page.locator("#code").waitFor();
        looksRight("masuk-kode");
        page.locator("#code").fill(recovery);
        page.locator("#signInWithCode").click();
        page.waitForURL("**/permohonan");
    }

    @Test
    void anInvitationIsMadeHandedOverAndAccepted() {
        signIn("admin.palembang");
        open("/admin/pengguna");
        page.locator("#name").fill("Tamu Layar");
        page.locator("#handle").fill("tamu-layar");
        page.locator("#position").selectOption("staf");
        page.locator("#invite").click();
        page.locator("#tautan").waitFor();
        looksRight("pengguna-tautan");
        var link = page.locator("#tautan").textContent();

        forget();
        page.navigate(link);
        page.locator("#password").waitFor();
        looksRight("undangan-terbuka");
        page.locator("#password").fill("payung biru di bawah jembatan");
        page.locator("#again").fill("payung biru di bawah jembatan");
        page.locator("#choose").click();
        page.waitForURL("**/masuk?sandi=baru");
        page.locator("#username").fill("tamu-layar.palembang");
        page.locator("#password").fill("payung biru di bawah jembatan");
        page.locator("#signIn").click();
        page.waitForURL("**/meja");
    }

    private void looksRight(String name) {
        assertAccessible();
        assertFitsPhone();
        screenshot(name);
    }

    private static String code(String secret) throws Exception {
        return new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(new SecretKeySpec(Base32.decode(secret), "RAW"), Instant.now());
    }
}
