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

    protected Sop() {}

    Sop(String code) {
        super(Ids.next());
        this.code = code;
    }

    String code() {
        return code;
    }
}
