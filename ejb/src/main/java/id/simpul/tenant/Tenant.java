package id.simpul.tenant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.core.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * One office of civil registration, or the Ditjen. It comes from {@code tenant-configs/<code>-<slug>/tenant.yaml}; its
 * code (kode wilayah) never changes, the rest follows the file.
 */
@Entity
@Table(name = "tenant")
public class Tenant {

    @Id
    private UUID id;

    private String code;

    private String slug;

    private String name;

    private String office;

    @Enumerated(EnumType.STRING)
    private Level level;

    private String timezone;

    private String colour;

    /** The whole settings file as JSON: calendar, numbering, branding; rooms read the part they own. */
    private String settings;

    /** What the office's admin made of the file's calendar, as JSON; null while it is as the file says. */
    private String calendar;

    /** Rises with every change of the calendar; the Ditjen's with every change of the national holidays too. */
    @Column(name = "calendar_version")
    private int calendarVersion;

    @Column(name = "calendar_changed_at")
    private Instant calendarChangedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Tenant() {}

    public Tenant(UUID id, String code, Instant createdAt) {
        this.id = id;
        this.code = code;
        this.createdAt = createdAt;
        this.calendarChangedAt = createdAt;
    }

    /**
     * Takes over what the office's file says. Where the file's calendar or zone is another than before, the office's
     * calendar follows the file again: the latest of its two writers, file and page, counts.
     *
     * @return whether that changed anything
     */
    public boolean configure(
            String newSlug,
            String newName,
            String newOffice,
            Level newLevel,
            ZoneId zone,
            String newColour,
            String newSettings,
            Instant now) {
        // the settings are the whole file
        boolean changes = !newSettings.equals(settings);
        if (settings == null
                || !zone.getId().equals(timezone)
                || !calendarIn(newSettings).equals(calendarIn(settings))) {
            keepCalendar(null, now);
        }
        slug = newSlug;
        name = newName;
        office = newOffice;
        level = newLevel;
        timezone = zone.getId();
        colour = newColour;
        settings = newSettings;
        return changes;
    }

    /**
     * Counts on another calendar from now on.
     *
     * @param own the calendar as JSON, or null to follow the file
     */
    public void keepCalendar(String own, Instant now) {
        calendar = own;
        countAnew(now);
    }

    /** Says that what is counted has changed, so that open deadlines are counted anew. */
    public void countAnew(Instant now) {
        calendarVersion++;
        calendarChangedAt = now;
    }

    /** The calendar in force as JSON: the office's own, else its file's. */
    public String calendar() {
        return calendar == null ? calendarIn(settings).toString() : calendar;
    }

    /** Whether the office's admin made the calendar another than the file's. */
    public boolean calendarIsOwn() {
        return calendar != null;
    }

    public int calendarVersion() {
        return calendarVersion;
    }

    public ZoneId zone() {
        return ZoneId.of(timezone);
    }

    private static JsonNode calendarIn(String settings) {
        try {
            return Json.mapper().readTree(settings).path("calendar");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings are written by this house alone", e);
        }
    }

    public UUID id() {
        return id;
    }

    public TenantInfo info() {
        return new TenantInfo(id, code, slug, name, office, level, ZoneId.of(timezone), colour, null);
    }

    public String settings() {
        return settings;
    }
}
