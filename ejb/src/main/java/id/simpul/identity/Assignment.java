package id.simpul.identity;

import id.simpul.core.Ids;
import id.simpul.tenant.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** Who holds a position from when to when, and as what (definitif, Plt, Plh). */
@Entity
@Table(name = "assignment")
public class Assignment extends TenantOwned {

    @Column(name = "account_id", updatable = false)
    private UUID accountId;

    @Column(name = "position_id", updatable = false)
    private UUID positionId;

    @Column(updatable = false)
    private String kind;

    @Column(name = "from_date", updatable = false)
    private LocalDate from;

    @Column(name = "until_date")
    private LocalDate until;

    private String decree;

    protected Assignment() {}

    /** A permanent holder from a day on. */
    public Assignment(Account account, Position position, LocalDate from) {
        super(Ids.next());
        this.accountId = account.id();
        this.positionId = position.id();
        this.kind = "definitif";
        this.from = from;
    }
}
