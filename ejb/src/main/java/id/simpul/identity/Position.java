package id.simpul.identity;

import id.simpul.core.Ids;
import id.simpul.tenant.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A post of an office, such as Kepala Dinas. People come and go; lanes of SOPs refer to the post. */
@Entity
@Table(name = "position")
public class Position extends TenantOwned {

    @Column(updatable = false)
    private String key;

    private String name;

    private boolean signs;

    private int sort;

    /** Key of the post that hears when this one is late; null for the first that signs. */
    @Column(name = "reports_to")
    private String reportsTo;

    /** Keys of {@link Permission} the post adds, separated by blanks. */
    private String permissions;

    /** The office has it no more; the row stays for those who held it. */
    private boolean retired;

    protected Position() {}

    public Position(String key) {
        super(Ids.next());
        this.key = key;
    }

    /** Takes over what the office's file says. @return whether that changed anything but its place */
    public boolean configure(
            String newName, boolean signsLetters, String superior, int place, List<Permission> granted) {
        String rights = String.join(" ", granted.stream().map(Permission::key).toList());
        boolean changes = !newName.equals(name)
                || signs != signsLetters
                || !Objects.equals(superior, reportsTo)
                || !rights.equals(permissions)
                || retired;
        name = newName;
        signs = signsLetters;
        reportsTo = superior;
        sort = place;
        permissions = rights;
        retired = false;
        return changes;
    }

    /** Nobody is given it any more, and no lane may name it. @return whether that is new */
    boolean retire() {
        boolean isNew = !retired;
        retired = true;
        return isNew;
    }

    public boolean retired() {
        return retired;
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    public boolean signs() {
        return signs;
    }

    public Optional<String> reportsTo() {
        return Optional.ofNullable(reportsTo);
    }

    int sort() {
        return sort;
    }
}
