package id.simpul.tenant;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The regions of Indonesia, as the list that ships names them; {@code region/SOURCE.md} says where it is from. */
public final class Regions {

    private static final String LIST = "/region/wilayah.csv";
    private static final Map<String, Region> BY_CODE = read();

    private Regions() {}

    public static Optional<Region> byCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** All of them, by code. */
    public static List<Region> all() {
        return List.copyOf(BY_CODE.values());
    }

    /**
     * A short name for an office of a region: the region's own without its level, unless another region has the same. Two
     * regions never get the same.
     */
    public static String slug(Region region) {
        String own = plain(region.name());
        boolean shared = BY_CODE.values().stream()
                .anyMatch(other -> other != region && plain(other.name()).equals(own));
        return shared ? region.level().name().toLowerCase(Locale.ROOT) + "-" + own : own;
    }

    private static String plain(String name) {
        return name.replaceFirst("^(Kabupaten|Kota) (Administrasi )?", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    private static Map<String, Region> read() {
        Map<String, Region> regions = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Regions.class.getResourceAsStream(LIST)), StandardCharsets.UTF_8))) {
            lines.lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> {
                // no cell of this list holds a comma
                String[] cells = line.split(",", -1);
                regions.put(
                        cells[0],
                        new Region(
                                cells[0],
                                cells[1],
                                level(cells[2]),
                                cells[3].isEmpty() ? null : cells[3],
                                ZoneId.of(cells[4])));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped list of regions", e);
        }
        return regions;
    }

    /** Administrative kabupaten and kota are numbered like the others. */
    private static Level level(String type) {
        return Level.valueOf(type.replace("_administrasi", "").toUpperCase(Locale.ROOT));
    }
}
