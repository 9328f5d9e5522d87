package id.simpul.sop;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.simpul.core.FileSchema;
import id.simpul.core.Json;
import id.simpul.core.Problem;
import id.simpul.core.Reading;
import id.simpul.core.Yaml;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Reads an SOP from a file of the tenant-configs format: first as YAML, then against the schema, then for sense. Each
 * of the three asks only what the one before has settled, so a missing comma does not raise forty complaints.
 */
public final class SopReader {

    private static final FileSchema SCHEMA = FileSchema.named("sop.schema.json");

    private SopReader() {}

    /** Read when it is asked for first, because it is read by this class itself. */
    private static final class Shipped {
        static final Templates TEMPLATE = new ShippedTemplate();
    }

    /**
     * Reads a file without knowing the office it is for; lanes may then name any position.
     *
     * @param bytes the file as it came
     * @return the document with defaults filled in, or the problems that refuse it
     */
    public static Reading<SopDocument> read(byte[] bytes) {
        return read(bytes, null);
    }

    /**
     * Reads a file of an office.
     *
     * @param bytes     the file as it came
     * @param positions keys of the office's positions, which internal lanes must name; null when they are not known
     * @return the document with defaults filled in, or the problems that refuse it
     */
    public static Reading<SopDocument> read(byte[] bytes, Set<String> positions) {
        return read(bytes, positions, Shipped.TEMPLATE);
    }

    /**
     * Reads a file of an office that may be a variant of a template.
     *
     * @param templates where the base of a variant is looked for
     * @return the whole document with defaults filled in, or the problems that refuse it
     */
    public static Reading<SopDocument> read(byte[] bytes, Set<String> positions, Templates templates) {
        Yaml file = Yaml.parse(bytes);
        if (!file.problems().isEmpty()) {
            return new Reading<>(null, file.problems());
        }
        List<Problem> misshapen = misshapen(file);
        if (!misshapen.isEmpty()) {
            return new Reading<>(null, misshapen);
        }
        return file.root().has("base") ? VariantFile.read(file, positions, templates) : sensible(file, positions);
    }

    /** Reads a file of the right shape that says a whole SOP. */
    static Reading<SopDocument> sensible(Yaml file, Set<String> positions) {
        SopDocument document = SopDefaults.fill(bind(file));
        List<Problem> problems = SopCheck.of(file, document, positions).stream()
                .sorted(Comparator.comparingInt(Problem::line))
                .toList();
        boolean refused = problems.stream().anyMatch(Problem::isError);
        return new Reading<>(refused ? null : document, problems);
    }

    static List<Problem> misshapen(Yaml file) {
        return SCHEMA.check(file);
    }

    /** What a draft can hold of a file that was refused; null for nothing. */
    static SopDocument unfinished(byte[] bytes) {
        Yaml file = Yaml.parse(bytes);
        try {
            SopDocument document =
                    file.problems().isEmpty() ? Json.mapper().treeToValue(file.root(), SopDocument.class) : null;
            return document == null ? null : SopDefaults.fill(document);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static SopDocument bind(Yaml file) {
        try {
            return Json.mapper().treeToValue(file.root(), SopDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the schema lets through what the document cannot hold", e);
        }
    }
}
