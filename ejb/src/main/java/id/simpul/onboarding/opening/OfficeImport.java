package id.simpul.onboarding.opening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import id.simpul.core.Ids;
import id.simpul.core.Json;
import id.simpul.core.Refusal;
import id.simpul.identity.SignedIn;
import id.simpul.tenant.Region;
import id.simpul.tenant.Regions;
import id.simpul.tenant.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Many offices from one file. It is read and shown first; once begun, any node opens one office after the other, each
 * whole or not at all, and counts the line as done afterwards. Who died in between finds the office there and goes on.
 */
@Entity
@Table(name = "office_import")
class OfficeImport extends TenantOwned {

    @Enumerated(EnumType.STRING)
    private ImportState state = ImportState.PLANNED;

    @Column(updatable = false)
    private String lines;

    private String problems;

    @Column(updatable = false)
    private int total;

    private int done;

    private int opened;

    private int present;

    @Column(name = "asked_by", updatable = false)
    private UUID askedBy;

    @Column(name = "asked_by_username", updatable = false)
    private String askedByUsername;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** When links for its offices' admins were last made; null where they never were. */
    @Column(name = "linked_at")
    private Instant linkedAt;

    protected OfficeImport() {}

    OfficeImport(ImportLine.Sheet sheet, SignedIn by, Instant now) {
        super(Ids.next());
        this.lines = json(sheet.lines());
        this.problems = json(sheet.problems());
        this.total = sheet.lines().size();
        this.present = sheet.present();
        this.askedBy = by.accountId();
        this.askedByUsername = by.username();
        this.askedAt = now;
    }

    /** @throws Refusal conflict when it was begun before, or opens nothing */
    ImportBegun begin(Instant now) {
        if (state != ImportState.PLANNED) {
            throw Refusal.conflict("officeImport.begun");
        }
        if (total == 0) {
            throw Refusal.conflict("officeImport.nothing");
        }
        state = ImportState.RUNNING;
        return new ImportBegun(id(), total, now);
    }

    /** The line whose turn it is; empty when all have had theirs. */
    Optional<ImportLine> next() {
        List<ImportLine> all = lines();
        return done < all.size() ? Optional.of(all.get(done)) : Optional.empty();
    }

    /** Counts a line. @param problem why it opened nothing; null when it did, or found the office there */
    void count(boolean isOpened, ImportProblem problem, Instant now) {
        done++;
        if (problem != null) {
            List<ImportProblem> all = new ArrayList<>(problems());
            all.add(problem);
            problems = json(all);
        } else if (isOpened) {
            opened++;
        } else {
            present++;
        }
        if (done >= total) {
            state = ImportState.DONE;
            endedAt = now;
        }
    }

    /**
     * Links are made for its offices' admins; who did not know of the last ones is not to void them unawares.
     *
     * @param offices that still wait for their admin
     * @param known   when whoever asks was told they were last made; null for never
     * @throws Refusal conflict when they were made since, or nobody is waited for
     */
    LinksMade makeLinks(int offices, Instant known, Instant now) {
        if (!Objects.equals(known, linkedAt)) {
            throw Refusal.conflict("officeImport.linkedSince");
        }
        if (offices == 0) {
            throw Refusal.conflict("officeImport.nobodyAwaited");
        }
        linkedAt = now.truncatedTo(ChronoUnit.MILLIS);
        return new LinksMade(id(), offices, now);
    }

    Instant linkedAt() {
        return linkedAt;
    }

    /** The offices of its lines, as they were asked for. */
    List<NewOffice> offices() {
        return lines().stream().map(ImportLine::office).toList();
    }

    int done() {
        return done;
    }

    Instant askedAt() {
        return askedAt;
    }

    String askedByUsername() {
        return askedByUsername;
    }

    ImportView view() {
        return new ImportView(
                id(),
                state,
                total,
                done,
                opened,
                present,
                lines().stream().map(OfficeImport::planned).toList(),
                problems(),
                askedByUsername,
                askedAt,
                endedAt);
    }

    private static ImportView.Planned planned(ImportLine line) {
        NewOffice office = line.office();
        Region region = Regions.byCode(office.code()).orElseThrow();
        String slug = office.slug() == null ? Regions.slug(region) : office.slug();
        return new ImportView.Planned(
                line.line(), office.code(), region.name(), slug, office.admin(), office.contact());
    }

    private List<ImportLine> lines() {
        return read(lines, new TypeReference<>() {});
    }

    private List<ImportProblem> problems() {
        return read(problems, new TypeReference<>() {});
    }

    private static String json(Object value) {
        try {
            return Json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an import is always writable", e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return Json.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an import is written by this house alone", e);
        }
    }
}
