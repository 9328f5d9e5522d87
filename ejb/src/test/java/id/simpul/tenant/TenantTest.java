package id.simpul.tenant;

import static org.assertj.core.api.Assertions.assertThat;

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

    private TenantFile with(Consumer<ObjectNode> edit) {
        return with(office.live(), edit);
    }

    private static TenantFile with(TenantFile file, Consumer<ObjectNode> edit) {
        ObjectNode tree = Json.mapper().valueToTree(file);
        edit.accept(tree);
        return SettingsMerge.file(tree);
    }
}
