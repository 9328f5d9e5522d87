package id.simpul.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.core.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An office whose settings have two writers: its file, and its pages. */
class TenantTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    private final Tenant office = new Tenant(UUID.randomUUID(), "64.01", NOW);
    private TenantFile file;

    @BeforeEach
    void load() throws IOException {
        file = TenantReader.read(Files.readAllBytes(Path.of("../tenant-configs/64.01-paser/tenant.yaml")))
                .value();
        assertThat(office.takeFile(file, "first", NOW)).isTrue();
    }

    @Test
    void aFileThatWasTakenBeforeUndoesNothing() {
        office.change(with(tree -> ((ObjectNode) tree.get("branding")).put("colour", "#5A3590")), NOW);
        assertThat(office.takeFile(file, "first", NOW)).isFalse();
        assertThat(office.info().colour()).isEqualTo("#5A3590");
    }

    @Test
    void ofAChangedFileOnlyWhatItSaysOtherwiseCounts() {
        office.change(with(tree -> ((ObjectNode) tree.get("branding")).put("colour", "#5A3590")), NOW);
        TenantFile renamed = with(file, tree -> tree.put("office", "Dinas Baru"));
        assertThat(office.takeFile(renamed, "second", NOW)).isTrue();
        assertThat(office.info().office()).isEqualTo("Dinas Baru");
        assertThat(office.info().colour()).as("changed on a page").isEqualTo("#5A3590");
        TenantFile painted = with(renamed, tree -> ((ObjectNode) tree.get("branding")).put("colour", "#A61B1B"));
        assertThat(office.takeFile(painted, "third", NOW)).isTrue();
        assertThat(office.info().colour()).as("the file was the later writer").isEqualTo("#A61B1B");
    }

    @Test
    void aPostThatAPageMadeStaysWhenTheFileChangesAnother() {
        office.change(
                with(tree -> {
                    posts(tree).addObject().put("key", "loket").put("name", "Loket");
                    post(tree, "kepala-bidang").put("name", "Kabid PDIP");
                }),
                NOW);
        TenantFile other = with(file, tree -> {
            post(tree, "petugas-adb").put("name", "Operator");
            posts(tree).remove(2);
        });
        assertThat(office.takeFile(other, "second", NOW)).isTrue();
        assertThat(office.file().positions())
                .extracting(TenantFile.Position::key, TenantFile.Position::name)
                .containsExactly(
                        tuple("kepala-dinas", "Kepala Dinas"),
                        tuple("kepala-bidang", "Kabid PDIP"),
                        tuple("petugas-adb", "Operator"),
                        tuple("loket", "Loket"));
    }

    @Test
    void aSuperiorThatAPageTookAwayIsNobodysAnyMore() {
        office.change(with(tree -> posts(tree).remove(2)), NOW);
        TenantFile other = with(file, tree -> post(tree, "petugas-adb").put("reportsTo", "pejabat-fungsional"));
        office.takeFile(other, "second", NOW);
        assertThat(office.file().positionKeys()).doesNotContain("pejabat-fungsional");
        assertThat(office.file().positions())
                .extracting(TenantFile.Position::reportsTo)
                .containsOnlyNulls();
    }

    @Test
    void aLogoThatTheSettingsDoNotNameIsNotShown() {
        assertThat(office.takeLogo("hash of the file")).isTrue();
        office.showLogo("fingerprint");
        TenantFile without = with(file, tree -> ((ObjectNode) tree.get("branding")).putNull("logo"));
        assertThat(office.takeFile(without, "second", NOW)).isTrue();
        assertThat(office.logo()).isNull();
        assertThat(office.takeFile(file, "third", NOW)).isTrue();
        assertThat(office.takeLogo("hash of the file"))
                .as("named again, shown again")
                .isTrue();
    }

    @Test
    void aLogoThatComesAloneGivesTheSettingsItsName() {
        office.showLogo("logo.png", "fingerprint", NOW);
        assertThat(office.file().branding().logo()).isEqualTo("logo.png");
        office.showLogo("gambar.png", "another", NOW);
        assertThat(office.file().branding().logo()).as("of its kind").isEqualTo("logo.png");
        assertThat(office.logo()).isEqualTo("another");
    }

    @Test
    void anotherReminderIsAnotherEditionAndWhatIsUsualStaysUnsaid() {
        int edition = office.calendarVersion();
        assertThat(office.settings()).doesNotContain("notices");
        office.change(with(tree -> ((ObjectNode) tree.get("notices")).put("superior", false)), NOW);
        assertThat(office.calendarVersion()).isEqualTo(edition);
        office.change(with(tree -> ((ObjectNode) tree.get("notices")).put("remindDays", 2)), NOW);
        assertThat(office.calendarVersion())
                .as("open deadlines are counted anew")
                .isEqualTo(edition + 1);
        TenantFile renamed = with(file, tree -> tree.put("office", "Dinas Baru"));
        assertThat(office.takeFile(renamed, "second", NOW)).isTrue();
        assertThat(office.file().notices())
                .as("changed on a page")
                .isEqualTo(new TenantFile.Notices(true, true, false, 2));
        office.change(with(tree -> tree.putNull("notices")), NOW);
        assertThat(office.settings()).doesNotContain("notices");
    }

    @Test
    void aCommentInTheFileChangesNothing() {
        int version = office.settingsVersion();
        assertThat(office.takeFile(file, "with a comment", NOW)).isFalse();
        assertThat(office.settingsVersion()).isEqualTo(version);
    }

    @Test
    void thePagesCalendarStaysUntilAnotherOneIsBrought() {
        String own =
                "{\"week\":{\"mon-fri\":[\"08:00-15:30\"]},\"dayRule\":\"end-of-day\",\"holidays\":[],\"periods\":[]}";
        office.keepCalendar(own, NOW);
        office.change(office.live(), NOW);
        assertThat(office.calendarIsOwn())
                .as("brought back as it was taken along")
                .isTrue();
        assertThat(office.live().calendar().week()).containsKey("mon-fri");
        office.change(file, NOW);
        assertThat(office.calendarIsOwn()).as("the file's again").isFalse();
        assertThat(office.live().calendar().week()).containsKey("mon-thu");
    }

    private static ArrayNode posts(ObjectNode tree) {
        return (ArrayNode) tree.get("positions");
    }

    private static ObjectNode post(ObjectNode tree, String key) {
        for (JsonNode post : tree.get("positions")) {
            if (post.get("key").asText().equals(key)) {
                return (ObjectNode) post;
            }
        }
        throw new AssertionError(key);
    }

    private TenantFile with(Consumer<ObjectNode> edit) {
        return with(office.live(), edit);
    }

    private static TenantFile with(TenantFile file, Consumer<ObjectNode> edit) {
        ObjectNode tree = Json.mapper().valueToTree(file);
        edit.accept(tree);
        return SettingsMerge.file(tree);
    }
}
