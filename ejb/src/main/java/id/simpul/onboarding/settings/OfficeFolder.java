package id.simpul.onboarding.settings;

import id.simpul.core.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The files of one office: {@code tenant.yaml}, {@code sop/*.yaml} and its emblem, as a ZIP of its folder or as one of
 * them alone. What is inside counts, and only these names; sizes are counted while reading, whatever the archive claims.
 */
public record OfficeFolder(Map<String, byte[]> files) {

    static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final int MOST_UNPACKED = 8 * 1024 * 1024;
    private static final int MOST_FILES = 200;

    public static final String SETTINGS = "tenant.yaml";

    /** The folder itself may stand around them. */
    private static final Pattern KNOWN = Pattern.compile(
            "(?:[0-9]{2}(?:\\.[0-9]{2})?-[a-z0-9-]{1,60}/)?(tenant\\.yaml|sop/[a-z0-9-]{1,60}\\.yaml|[a-z0-9-]{1,60}\\.(?:svg|png))");

    private static final Pattern IS_SOP = Pattern.compile("(?m)^steps:");
    private static final Pattern CODE = Pattern.compile("(?m)^code:\\s*[\"']?([a-z0-9-]{1,60})");

    /** One day for all, so that the same folder always gives the same bytes. */
    private static final LocalDateTime DAY = LocalDateTime.of(2000, 1, 1, 0, 0);

    /**
     * Reads what somebody brings.
     *
     * @throws Refusal too large, or malformed when it is neither a ZIP nor a YAML text nor a logo, or holds a file with
     *     another name
     */
    public static OfficeFolder read(byte[] upload) {
        if (upload.length > MOST_BYTES) {
            throw Refusal.tooLarge("files.tooLarge", MOST_BYTES / 1024 / 1024);
        }
        if (upload.length == 0) {
            throw Refusal.malformed("files.empty");
        }
        boolean zip = upload.length > 3 && upload[0] == 'P' && upload[1] == 'K';
        return new OfficeFolder(zip ? unpacked(upload) : Map.of(nameOf(upload), upload));
    }

    /** A file alone is known by what is in it, whatever it is called. */
    private static String nameOf(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        if (text.startsWith("PNG\r\n", 1)) {
            return "logo.png";
        }
        // no YAML of an office begins with an angle bracket
        if (text.strip().startsWith("<") || text.startsWith("\uFEFF<")) {
            return "logo.svg";
        }
        if (text.indexOf('\0') >= 0) {
            throw Refusal.malformed("files.type");
        }
        Matcher code = CODE.matcher(text);
        return IS_SOP.matcher(text).find() ? "sop/" + (code.find() ? code.group(1) : "sop") + ".yaml" : SETTINGS;
    }

    private static Map<String, byte[]> unpacked(byte[] zip) {
        Map<String, byte[]> files = new TreeMap<>();
        long total = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                Matcher name = KNOWN.matcher(entry.getName());
                if (!name.matches()) {
                    throw Refusal.malformed("files.name", shown(entry.getName()));
                }
                byte[] bytes = in.readNBytes((int) (MOST_UNPACKED - total) + 1);
                total += bytes.length;
                if (total > MOST_UNPACKED || files.size() >= MOST_FILES) {
                    throw Refusal.tooLarge("files.tooLarge", MOST_UNPACKED / 1024 / 1024);
                }
                if (files.put(name.group(1), bytes) != null) {
                    throw Refusal.malformed("files.twice", name.group(1));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.malformed("files.damaged");
        }
        if (files.isEmpty()) {
            throw Refusal.malformed("files.empty");
        }
        return files;
    }

    private static String shown(String name) {
        String plain = name.replaceAll("\\p{C}", "?");
        return plain.length() > 80 ? plain.substring(0, 80) + "…" : plain;
    }

    /** As a ZIP; the same folder always gives the same bytes. */
    public byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : new LinkedHashMap<>(files).entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(DAY);
                out.putNextEntry(entry);
                out.write(file.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes every byte", e);
        }
        return bytes.toByteArray();
    }
}
