package id.simpul.web.page.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.Refusal;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class UploadTest {

    @Test
    void readsWhatTheScriptWrites() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        assertThat(Upload.bytes(Base64.getUrlEncoder().withoutPadding().encodeToString(all)))
                .isEqualTo(all);
    }

    @Test
    void saysThatNothingWasChosenOrThatItCameDamaged() {
        assertThatThrownBy(() -> Upload.bytes(null)).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.key())
                .isEqualTo("upload.noFile"));
        assertThatThrownBy(() -> Upload.bytes("data:text/csv;base64,a+b/"))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("upload.damaged"));
    }
}
