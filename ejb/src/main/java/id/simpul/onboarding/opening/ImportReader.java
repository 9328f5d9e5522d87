package id.simpul.onboarding.opening;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.simpul.core.Refusal;
import id.simpul.tenant.Region;
import id.simpul.tenant.Regions;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the file that opens many offices: columns {@code kode}, {@code nama_admin}, {@code alamat_admin}, and if wanted
 * {@code singkatan}, in any order, divided by commas or semicolons as spreadsheets write them.
 */
final class ImportReader {

    static final int MOST_BYTES = 512 * 1024;
    private static final int MOST_LINES = 1000;

    private static final String CODE = "kode", ADMIN = "nama_admin", CONTACT = "alamat_admin", SLUG = "singkatan";
    private static final List<String> WANTED = List.of(CODE, ADMIN, CONTACT);

    /** The sentence about each part of a line. */
    static final Map<String, String> SENTENCES = Map.of(
            "code", "officeImport.code",
            "admin", "officeImport.admin",
            "contact", "officeImport.contact",
            "slug", "officeImport.slug");

    private final Set<String> codes;
    private final Set<String> slugs;
    private final Set<String> seen = new HashSet<>();
    private final List<ImportLine> lines = new ArrayList<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private int present;

    /** @param taken codes and short names of the offices there are */
    ImportReader(OfficeRows.Taken taken) {
        this.codes = taken.codes();
        this.slugs = new HashSet<>(taken.slugs());
    }

    /** @throws Refusal too large, or malformed when it is no such table */
    ImportLine.Sheet read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw Refusal.tooLarge("officeImport.tooLarge", MOST_BYTES / 1024);
        }
        List<CsvRecord> rows = rows(text(file));
        if (rows.isEmpty()) {
            throw Refusal.malformed("officeImport.empty");
        }
        List<String> head = rows.get(0).getFields().stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        WANTED.stream().filter(name -> !head.contains(name)).findFirst().ifPresent(missing -> {
            throw Refusal.malformed("officeImport.column", missing);
        });
        if (rows.size() - 1 > MOST_LINES) {
            throw Refusal.tooLarge("officeImport.tooMany", MOST_LINES);
        }
        rows.stream().skip(1).forEach(row -> line(row, head));
        return new ImportLine.Sheet(lines, problems, present);
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Refusal.malformed("officeImport.notUtf8");
        }
    }

    private static List<CsvRecord> rows(String text) {
        String head = text.lines().findFirst().orElse("");
        char separator = head.indexOf(';') >= 0 ? ';' : ',';
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            return csv.stream().limit(MOST_LINES + 2L).toList();
        } catch (CsvParseException | java.io.IOException e) {
            throw Refusal.malformed("officeImport.notCsv");
        }
    }

    private void line(CsvRecord row, List<String> head) {
        int number = (int) row.getStartingLineNumber();
        if (row.getFieldCount() != head.size()) {
            problem(
                    number,
                    row.getField(0),
                    "officeImport.cells",
                    String.valueOf(head.size()),
                    row.getFieldCount() + "");
            return;
        }
        NewOffice office = new NewOffice(
                code(cell(row, head, CODE)),
                cell(row, head, SLUG),
                null,
                cell(row, head, ADMIN),
                cell(row, head, CONTACT));
        Optional<String> misshapen = office.fault().map(SENTENCES::get);
        if (misshapen.isPresent()) {
            problem(number, office.code(), misshapen.get());
            return;
        }
        known(number, office);
    }

    private void known(int number, NewOffice office) {
        Optional<Region> region = Regions.byCode(office.code());
        if (region.isEmpty()) {
            problem(number, office.code(), "office.codeUnknown", office.code());
        } else if (!seen.add(office.code())) {
            problem(number, office.code(), "officeImport.twice", office.code());
        } else if (codes.contains(office.code())) {
            present++;
        } else {
            String slug = office.slug() == null ? Regions.slug(region.get()) : office.slug();
            if (slugs.add(slug)) {
                lines.add(new ImportLine(number, office));
            } else {
                problem(number, office.code(), "office.slugTaken", slug);
            }
        }
    }

    /** A spreadsheet takes a code for a number: 53.10 comes back as 53.1, or as 53,1. No code has one digit there. */
    private static String code(String cell) {
        String code = cell == null ? "" : cell.strip().replace(',', '.');
        return code.matches("[0-9]{2}\\.[0-9]") ? code + "0" : code;
    }

    private static String cell(CsvRecord row, List<String> head, String name) {
        int place = head.indexOf(name);
        return place < 0 ? null : row.getField(place);
    }

    private void problem(int line, String office, String key, String... args) {
        problems.add(new ImportProblem(line, office, key, List.of(args)));
    }
}
