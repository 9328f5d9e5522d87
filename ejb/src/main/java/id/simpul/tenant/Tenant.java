package id.simpul.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/**
 * One office of civil registration, or the Ditjen. It comes from {@code tenant-configs/<code>-<slug>/tenant.yaml}, or the
 * Ditjen opened it; its code (kode wilayah) never changes, the rest follows the file and the office's own pages.
 */
@Entity
@Table(name = "tenant")
// who changes one thing writes that alone: settings, practice and emblem have different writers
@DynamicUpdate
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

    /** All settings in force as JSON, shaped like the file; rooms read the part they own. Its calendar is the file's. */
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

    @Column(name = "settings_version")
    private int settingsVersion;

    /** What the office's file said when it was last taken, as JSON; null before this was remembered. */
    @Column(name = "file_settings")
    private String fileSettings;

    @Column(name = "file_sha256")
    private String fileSha256;

    @Column(name = "logo_sha256")
    private String logoSha256;

    @Column(name = "logo_file_sha256")
    private String logoFileSha256;

    private String contact;

    @Column(name = "admin_ready_at")
    private Instant adminReadyAt;

    @Column(name = "practised_at")
    private Instant practisedAt;

    protected Tenant() {}

    public Tenant(UUID id, String code, Instant createdAt) {
        this.id = id;
        this.code = code;
        this.createdAt = createdAt;
        this.calendarChangedAt = createdAt;
    }

    /**
     * Takes over what the office's file says. A file that was taken before changes nothing, so that a start undoes
     * nothing that was changed on the pages. Of another file, what it says otherwise than the one before counts; all
     * else stays as the pages left it.
     *
     * @param sha256 fingerprint of the file
     * @return whether that changed anything
     */
    public boolean takeFile(TenantFile file, String sha256, Instant now) {
        if (sha256.equals(fileSha256)) {
            return false;
        }
        JsonNode said = SettingsMerge.tree(file);
        String before = fileSettings == null ? settings : fileSettings;
        JsonNode next = settings == null ? said : SettingsMerge.of(today(before), today(settings), said);
        boolean changes = settings == null || !next.equals(today(settings));
        if (file.branding().logo() == null) {
            // should the file name a logo again, the one in its folder is shown again
            logoFileSha256 = null;
        }
        fileSha256 = sha256;
        fileSettings = said.toString();
        if (changes) {
            keep(next, now);
        }
        return changes;
    }

    /** Settings as they are written today: what an earlier version did not know yet is what is filled in for it. */
    private static JsonNode today(String kept) {
        return SettingsMerge.tree(SettingsMerge.file(SettingsMerge.read(kept)));
    }

    /**
     * Other settings from the office's pages.
     *
     * @param wanted all settings; a calendar like the one in force leaves that one where it is kept
     */
    public void change(TenantFile wanted, Instant now) {
        ObjectNode next = (ObjectNode) SettingsMerge.tree(wanted);
        if (settings != null && wanted.calendar().equals(live().calendar())) {
            next.set("calendar", SettingsMerge.read(settings).get("calendar"));
        } else if (calendar != null) {
            keepCalendar(null, now);
        }
        keep(next, now);
    }

    /**
     * Where the settings' calendar or zone is another than before, the office's calendar follows the settings again: the
     * latest of its two writers, file and page, counts.
     */
    private void keep(JsonNode next, Instant now) {
        JsonNode before = settings == null ? null : SettingsMerge.read(settings);
        if (before == null
                || !next.path("timezone").equals(before.path("timezone"))
                || !next.path("calendar").equals(before.path("calendar"))) {
            keepCalendar(null, now);
        } else if (remindDays(next) != remindDays(before)) {
            // when to remind is counted with the deadline
            countAnew(now);
        }
        settings = withoutTheUsual(next).toString();
        TenantFile file = file();
        slug = file.slug();
        name = file.name();
        office = file.office();
        level = file.level();
        timezone = file.timezone().getId();
        colour = file.branding().colour();
        if (file.branding().logo() == null) {
            logoSha256 = null;
        }
        settingsVersion++;
    }

    private static int remindDays(JsonNode settings) {
        return settings.path("notices").path("remindDays").asInt(TenantFile.Notices.USUAL.remindDays());
    }

    /** What is as where nothing is said stays unsaid, so that a node of the version before can read it. */
    private static JsonNode withoutTheUsual(JsonNode settings) {
        ObjectNode kept = settings.deepCopy();
        if (SettingsMerge.file(kept).notices().equals(TenantFile.Notices.USUAL)) {
            kept.remove("notices");
        }
        return kept;
    }

    /** The settings in force, but for the calendar, which is the file's. */
    public TenantFile file() {
        return SettingsMerge.file(SettingsMerge.read(settings));
    }

    /** The settings in force with the calendar in force, as a file would say them. */
    public TenantFile live() {
        ObjectNode tree = (ObjectNode) SettingsMerge.read(settings);
        tree.set("calendar", SettingsMerge.read(calendar()));
        return SettingsMerge.file(tree);
    }

    /** Rises with every change of the settings; whoever changes says which one was read. */
    public int settingsVersion() {
        return settingsVersion;
    }

    /** Shows another logo, under the name that the settings have for it. @param sha256 fingerprint of one that the office has */
    public void showLogo(String sha256) {
        logoSha256 = sha256;
        settingsVersion++;
    }

    /** Shows a logo that came as a file alone: it keeps the settings' name for one of its kind, else they take its own. */
    public void showLogo(String fileName, String sha256, Instant now) {
        ObjectNode next = (ObjectNode) SettingsMerge.read(settings);
        String named = next.path("branding").path("logo").asText("");
        String ending = fileName.substring(fileName.lastIndexOf('.'));
        if (!named.endsWith(ending)) {
            ((ObjectNode) next.get("branding")).put("logo", fileName);
            keep(next, now);
        }
        showLogo(sha256);
    }

    /**
     * Shows the logo of the office's folder, unless it was taken before.
     *
     * @param fileHash fingerprint of the file as it lies there
     * @return whether it is to be shown from now on
     */
    public boolean takeLogo(String fileHash) {
        boolean other = !fileHash.equals(logoFileSha256);
        logoFileSha256 = fileHash;
        return other;
    }

    public String logo() {
        return logoSha256;
    }

    /** Whom to write to about this office. */
    public void reachAt(String address) {
        contact = address;
    }

    /** Remembers that an admin can get in; only the first time counts. */
    public void adminIsReady(Instant now) {
        if (adminReadyAt == null) {
            adminReadyAt = now;
        }
    }

    /** Remembers that the office walked one of its SOPs to its end for practice; only the first time counts. */
    public void practised(Instant now) {
        if (practisedAt == null) {
            practisedAt = now;
        }
    }

    public boolean hasPractised() {
        return practisedAt != null;
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
        return calendar == null ? SettingsMerge.read(settings).path("calendar").toString() : calendar;
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

    public UUID id() {
        return id;
    }

    public TenantInfo info() {
        return new TenantInfo(id, code, slug, name, office, level, ZoneId.of(timezone), colour, null, logoSha256);
    }

    public String settings() {
        return settings;
    }
}
