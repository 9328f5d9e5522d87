package id.simpul.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The accounts demo mode seeds, read from the offices' own files. */
final class DemoAccounts {

    private DemoAccounts() {}

    /** By office, in the order of their codes. */
    static Map<String, List<String>> of(Path tenantConfigs) {
        var accounts = new TreeMap<String, List<String>>();
        if (!Files.isDirectory(tenantConfigs)) {
            return accounts;
        }
        try (var folders = Files.list(tenantConfigs)) {
            for (var file : folders.map(folder -> folder.resolve("tenant.yaml"))
                    .filter(Files::exists)
                    .toList()) {
                read(file, accounts);
            }
        } catch (IOException | RuntimeException e) {
            // the application has read the same files and said what is wrong with them
            return accounts;
        }
        return accounts;
    }

    private static void read(Path file, Map<String, List<String>> accounts) throws IOException {
        try (var reader = Files.newBufferedReader(file)) {
            var load = new Load(LoadSettings.builder().setLabel(file.toString()).build());
            if (load.loadFromReader(reader) instanceof Map<?, ?> office) {
                var slug = String.valueOf(office.get("slug"));
                accounts.put(office.get("code") + "  " + office.get("name"), logins(office, slug));
            }
        }
    }

    private static List<String> logins(Map<?, ?> office, String slug) {
        if ("00".equals(office.get("code"))) {
            return List.of("petugas." + slug, "admin." + slug);
        }
        var logins = new ArrayList<String>();
        if (office.get("positions") instanceof List<?> positions) {
            for (var position : positions) {
                if (position instanceof Map<?, ?> named) {
                    logins.add(named.get("key") + "." + slug);
                }
            }
        }
        logins.add("lembaga." + slug);
        logins.add("admin." + slug);
        return logins;
    }
}
