package id.simpul.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.calendar.Calendars;
import id.simpul.calendar.Holiday;
import id.simpul.calendar.OfficeCalendar;
import id.simpul.core.Json;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopReader;
import id.simpul.tenant.TenantFile;
import id.simpul.tenant.TenantFile.DayRule;
import id.simpul.tenant.TenantReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An office as its folder ships: its hours, its zone, its SOPs. */
final class ShippedOffice {

    private static final Path OFFICES = Path.of("../tenant-configs");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ENGLISH);

    private final Path folder;
    private final TenantFile file;

    private ShippedOffice(Path folder) {
        this.folder = folder;
        this.file = TenantReader.read(bytes(folder.resolve("tenant.yaml"))).value();
    }

    static ShippedOffice of(String folder) {
        return new ShippedOffice(OFFICES.resolve(folder));
    }

    /** Its own calendar with the shipped national holidays, days counted by another rule. */
    OfficeCalendar calendar(DayRule rule) {
        TenantFile.Calendar own = file.calendar();
        return OfficeCalendar.of(
                new TenantFile.Calendar(own.week(), rule, own.holidays(), own.periods()),
                file.timezone(),
                Calendars.nationalHolidays(),
                "1.1");
    }

    /** The same after one more national holiday was announced. */
    OfficeCalendar closedToo(DayRule rule, String day) {
        TenantFile.Calendar own = file.calendar();
        List<Holiday> national = new ArrayList<>(Calendars.nationalHolidays());
        national.add(new Holiday(LocalDate.parse(day), "Cuti bersama", Holiday.Kind.CUTI_BERSAMA));
        return OfficeCalendar.of(
                new TenantFile.Calendar(own.week(), rule, own.holidays(), own.periods()),
                file.timezone(),
                national,
                "1.2");
    }

    SopDocument sop(String code) {
        return SopReader.read(bytes(folder.resolve("sop/" + code + ".yaml"))).value();
    }

    /** An SOP with the times that its file proposes in place of the printed ones. */
    SopDocument realigned(String code) {
        JsonNode document = Json.mapper().valueToTree(sop(code));
        for (JsonNode step : document.get("steps")) {
            JsonNode proposed = step.path("proposal").path("waktu");
            if (!proposed.isMissingNode()) {
                ((ObjectNode) step).set("waktu", proposed);
            }
        }
        try {
            return Json.mapper().treeToValue(document, SopDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    ZoneId zone() {
        return file.timezone();
    }

    /** A moment as the scenarios write it, such as {@code Mon 2026-11-23 09:00}. */
    Instant at(String local) {
        return LocalDateTime.parse(local, LOCAL).atZone(zone()).toInstant();
    }

    String local(Instant moment) {
        return moment == null ? "—" : LOCAL.format(moment.atZone(zone()));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
