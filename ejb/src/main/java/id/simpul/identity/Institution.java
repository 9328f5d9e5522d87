package id.simpul.identity;

import id.simpul.tenant.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/**
 * An institution known to one office. The same institution at two offices is two rows. {@link InstitutionRepository}
 * writes them, so that two requests that bring the same new name share one.
 */
@Entity
@Table(name = "institution")
public class Institution extends TenantOwned {

    private String name;

    protected Institution() {}

    public InstitutionInfo info() {
        return new InstitutionInfo(id(), name);
    }
}
