package id.simpul.identity;

import id.simpul.core.Ids;
import id.simpul.tenant.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** An institution known to one office. The same institution at two offices is two rows. */
@Entity
@Table(name = "institution")
public class Institution extends TenantOwned {

    private String name;

    protected Institution() {}

    public Institution(String name) {
        super(Ids.next());
        this.name = name;
    }

    public InstitutionInfo info() {
        return new InstitutionInfo(id(), name);
    }
}
