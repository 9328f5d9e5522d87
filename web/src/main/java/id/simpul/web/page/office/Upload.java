package id.simpul.web.page.office;

import id.simpul.core.Refusal;
import java.util.Base64;

/**
 * A file that came with a form. The page's script writes it into a hidden field, so it passes the same doors as every
 * other form, and no second way of reading requests is needed.
 */
final class Upload {

    private Upload() {}

    /** @throws Refusal malformed when no file was chosen, or the field holds something else than the script writes */
    static byte[] bytes(String field) {
        if (field == null || field.isBlank()) {
            throw Refusal.malformed("upload.noFile");
        }
        try {
            return Base64.getUrlDecoder().decode(field);
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("upload.damaged");
        }
    }
}
