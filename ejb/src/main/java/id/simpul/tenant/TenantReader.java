package id.simpul.tenant;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.simpul.core.FileSchema;
import id.simpul.core.Json;
import id.simpul.core.Problem;
import id.simpul.core.Reading;
import id.simpul.core.Yaml;
import java.util.Comparator;
import java.util.List;

/** Reads {@code tenant.yaml}: first as YAML, then against the schema, then for sense. */
public final class TenantReader {

    private static final FileSchema SCHEMA = FileSchema.named("tenant.schema.json");

    private TenantReader() {}

    /**
     * Reads the file of an office.
     *
     * @param bytes the file as it came
     * @return the office, or the problems that refuse the file
     */
    public static Reading<TenantFile> read(byte[] bytes) {
        Yaml file = Yaml.parse(bytes);
        if (!file.problems().isEmpty()) {
            return new Reading<>(null, file.problems());
        }
        List<Problem> misshapen = SCHEMA.check(file);
        if (!misshapen.isEmpty()) {
            return new Reading<>(null, misshapen);
        }
        TenantFile tenant = bind(file);
        List<Problem> problems = TenantCheck.of(file, tenant).stream()
                .sorted(Comparator.comparingInt(Problem::line))
                .toList();
        return new Reading<>(problems.isEmpty() ? tenant : null, problems);
    }

    private static TenantFile bind(Yaml file) {
        try {
            return Json.mapper().treeToValue(file.root(), TenantFile.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the schema lets through what the office cannot hold", e);
        }
    }
}
