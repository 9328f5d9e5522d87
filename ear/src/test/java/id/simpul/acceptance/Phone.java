package id.simpul.acceptance;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** An authenticator app on somebody's phone. */
final class Phone {

    private static final Pattern RECOVERY = Pattern.compile("<li><code>([A-Z2-9]{5}-[A-Z2-9]{5})</code></li>");

    private final byte[] secret;
    private final List<String> recoveryCodes;

    private Phone(byte[] secret, List<String> recoveryCodes) {
        this.secret = secret;
        this.recoveryCodes = recoveryCodes;
    }

    /** Sets up a second factor for somebody who is signed in to pages. */
    static Phone enrol(Visitor person, String password) {
        person.open("/akun/faktor-kedua");
        person.send("mulai-pasang", "password", password, "begin", "");
        person.open("/akun/faktor-kedua");
        var secret = Base32.decode(
                person.between("<code class=\"s-kunci\">", "</code>").replace(" ", ""));
        var phone = new Phone(secret, List.of());
        person.send("pasang", "code", phone.code(0), "confirm", "");
        var codes = RECOVERY.matcher(person.page())
                .results()
                .map(found -> found.group(1))
                .toList();
        return new Phone(secret, codes);
    }

    /** The code it shows, so many steps of 30 seconds from now. */
    String code(int steps) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(secret, "RAW"), Instant.now().plusSeconds(30L * steps));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> recoveryCodes() {
        return recoveryCodes;
    }

    /** Minutes pass, so that the code it shows was not used before. */
    static void waitAWhile(String username) throws SQLException {
        Tables.change("update second_factor set last_step = last_step - 100 where account_id ="
                + " (select id from account where username = '" + username + "')");
    }
}
