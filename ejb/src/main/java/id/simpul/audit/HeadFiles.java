package id.simpul.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.simpul.core.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Heads of the chains, outside the database: one file for each office in the folder {@code -Dsimpul.audit.heads}, one
 * JSON line for each head. Whoever can change the database should not be able to change these too, so an operator
 * copies them to another machine.
 */
@ApplicationScoped
class HeadFiles {

    private static final Logger LOG = Logger.getLogger(HeadFiles.class);

    /** Appends a head and returns when it is on the disk; does nothing where no folder is named. */
    void append(AuditHead head) {
        Path folder = folder();
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            byte[] line = (Json.mapper().writeValueAsString(head) + "\n").getBytes(StandardCharsets.UTF_8);
            try (FileChannel file = FileChannel.open(
                    file(folder, head.tenant()), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                file.write(ByteBuffer.wrap(line));
                file.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a head of the audit chain cannot be written", e);
        }
    }

    /** What was exported of an office; a line that nobody can read counts as one that is not signed. */
    List<AuditHead> of(UUID tenantId) {
        Path folder = folder();
        return folder == null ? List.of() : read(file(folder, tenantId), tenantId);
    }

    static List<AuditHead> read(Path file, UUID tenantId) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<AuditHead> heads = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                heads.add(head(line, tenantId));
            }
            return heads;
        } catch (IOException e) {
            throw new UncheckedIOException("the heads of the audit chain cannot be read", e);
        }
    }

    private static AuditHead head(String line, UUID tenantId) {
        try {
            return Json.mapper().readValue(line, AuditHead.class);
        } catch (JsonProcessingException e) {
            LOG.warnf("A line among the exported heads of %s is damaged", tenantId);
            return new AuditHead(tenantId, 0, "", null, null);
        }
    }

    private static Path file(Path folder, UUID tenantId) {
        return folder.resolve(tenantId + ".jsonl");
    }

    private static Path folder() {
        String named = System.getProperty("simpul.audit.heads");
        return named == null || named.isBlank() ? null : Path.of(named);
    }
}
