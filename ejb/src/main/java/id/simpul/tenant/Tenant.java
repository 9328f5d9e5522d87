package id.simpul.tenant;

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

    @Column(name = "created_at")
    private Instant createdAt;

    protected Tenant() {}

    public Tenant(UUID id, String code, Instant createdAt) {
        this.id = id;
        this.code = code;
        this.createdAt = createdAt;
    }

    /** Takes over what the office's file says. @return whether that changed anything */
    public boolean configure(
            String newSlug,
            String newName,
            String newOffice,
            Level newLevel,
            ZoneId zone,
            String newColour,
            String newSettings) {
        // the settings are the whole file
        boolean changes = !newSettings.equals(settings);
        slug = newSlug;
        name = newName;
        office = newOffice;
        level = newLevel;
        timezone = zone.getId();
        colour = newColour;
        settings = newSettings;
        return changes;
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
