package id.simpul.identity;

import id.simpul.core.Refusal;
import id.simpul.tenant.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * An institution known to one office. The same institution at two offices is two rows. {@link InstitutionRepository}
 * writes them, so that two requests that bring the same new name share one.
 */
@Entity
@Table(name = "institution")
public class Institution extends TenantOwned {

    private String name;

    @Version
    private int version;

    protected Institution() {}

    /** Puts the name right. @param read version that was read @throws Refusal conflict when it changed meanwhile */
    public void rename(String newName, int read) {
        if (read != version) {
            throw Refusal.conflict("institution.changed");
        }
        name = newName.strip();
    }

    public InstitutionInfo info() {
        return new InstitutionInfo(id(), name);
    }
}
