package id.simpul.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;

/**
 * The shape a kind of file must have: the very JSON Schema that stands beside the offices' files, so that what an
 * editor underlines is what loading refuses.
 */
public final class FileSchema {

    private final JsonNode tree;
    private final Schema schema;

    private FileSchema(JsonNode tree) {
        this.tree = tree;
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(tree);
    }

    /**
     * Loads a schema from the class path.
     *
     * @param name such as {@code sop.schema.json}
     * @throws IllegalStateException when the build has lost it
     */
    public static FileSchema named(String name) {
        try (InputStream in = FileSchema.class.getResourceAsStream("/schema/" + name)) {
            if (in == null) {
                throw new IllegalStateException("schema not packed: " + name);
            }
            return new FileSchema(Json.mapper().readTree(in));
        } catch (IOException e) {
            throw new IllegalStateException("schema not readable: " + name, e);
        }
    }

    /** Every place where the file is not of this shape, in the order of the file. */
    public List<Problem> check(Yaml file) {
        return schema
                .validate(
                        file.root(), context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> SchemaSentence.of(file, error, tree))
                .distinct()
                .sorted(Comparator.comparingInt(Problem::line))
                .limit(Yaml.MAX_PROBLEMS)
                .toList();
    }
}
