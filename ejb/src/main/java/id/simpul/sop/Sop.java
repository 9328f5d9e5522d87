package id.simpul.sop;

import id.simpul.core.Ids;
import id.simpul.tenant.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A standard operating procedure of one office; what it says is in its versions. */
@Entity
@Table(name = "sop")
class Sop extends TenantOwned {

    @Column(updatable = false)
    private String code;

    /** SHA-256 of the office's file as it was taken last; null where none was, or before this was remembered. */
    @Column(name = "file_sha256")
    private String fileSha256;

    protected Sop() {}

    Sop(String code) {
        super(Ids.next());
        this.code = code;
    }

    /** Remembers the office's file, so that the same one does nothing next time. */
    void tookFile(String sha256) {
        fileSha256 = sha256;
    }

    /** Whether a file of the office was taken, so that another one is known to be another. */
    boolean rememberedFile() {
        return fileSha256 != null;
    }

    /** Whether the office's file was this one when it was last taken. */
    boolean lastTook(String sha256) {
        return sha256.equals(fileSha256);
    }

    String code() {
        return code;
    }
}
