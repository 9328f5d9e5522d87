package id.simpul.calendar.keeping;

import id.simpul.calendar.Holiday;
import id.simpul.core.Ids;
import id.simpul.tenant.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A day of the yearly SKB 3 Menteri as the Ditjen keeps it. It is added, may be corrected, and may be removed again;
 * a removed one stays in the table, so that what was counted on it can be explained.
 */
@Entity
@Table(name = "national_holiday")
class NationalHoliday extends TenantOwned {

    private LocalDate date;

    private String name;

    @Enumerated(EnumType.STRING)
    private Holiday.Kind kind;

    private String status;

    private String source;

    @Column(name = "removed_at")
    private Instant removedAt;

    @Version
    private int version;

    protected NationalHoliday() {}

    NationalHoliday(NationalEntry entry) {
        super(Ids.next());
        correct(entry);
    }

    final void correct(NationalEntry entry) {
        date = entry.date();
        name = entry.name().strip();
        kind = entry.kind();
        status = entry.status().strip();
        source = entry.source().strip();
    }

    void remove(Instant now) {
        removedAt = now;
    }

    LocalDate date() {
        return date;
    }

    NationalHolidayView view() {
        return new NationalHolidayView(id(), date, name, kind, status, source);
    }
}
