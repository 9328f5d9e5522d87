package id.simpul.casework.obligation;

import id.simpul.core.Ids;
import id.simpul.tenant.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A letter that warned whoever owes something. Rows are never changed. */
@Entity
@Table(name = "obligation_warning")
class Warning extends TenantOwned {

    @Column(name = "obligation_id", updatable = false)
    private UUID obligationId;

    @Column(updatable = false)
    private int number;

    @Column(name = "letter_number", updatable = false)
    private String letterNumber;

    @Column(name = "letter_date", updatable = false)
    private LocalDate letterDate;

    @Column(name = "warned_by", updatable = false)
    private String warnedBy;

    @Column(updatable = false)
    private Instant at;

    protected Warning() {}

    Warning(ObligationWarned told, String actorName) {
        super(Ids.next());
        obligationId = told.obligationId();
        number = told.warning();
        letterNumber = told.letterNumber();
        letterDate = told.letterDate();
        warnedBy = actorName;
        at = told.at();
    }

    UUID obligationId() {
        return obligationId;
    }

    ObligationView.WarningView view(boolean staff) {
        return new ObligationView.WarningView(number, letterNumber, letterDate, staff ? warnedBy : null);
    }
}
