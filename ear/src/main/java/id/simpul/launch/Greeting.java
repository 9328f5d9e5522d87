package id.simpul.launch;

import java.io.PrintStream;
import java.util.List;

/** Tells the person where Simpul is and how to get in. */
final class Greeting {

    /** The contract's password of every demo account. */
    private static final String PASSWORD = "Simpul-demo-2026";

    private final PrintStream out;
    private final Options options;
    private final SimpulServer server;

    Greeting(PrintStream out, Options options, SimpulServer server) {
        this.out = out;
        this.options = options;
        this.server = server;
    }

    void print() {
        out.println();
        out.println("  Simpul  " + server.url() + "/");
        out.println("  REST    " + server.url() + "/api/v1   OpenAPI " + server.url() + "/openapi");
        out.println("  Health  " + server.management() + "/health   Metrics " + server.management() + "/prometheus");
        out.println("  Data    " + options.data()
                + (options.external() == null ? database() : "   (PostgreSQL luar / external)"));
        if (options.demo()) {
            out.println();
            out.println("  Akun demo / demo accounts, kata sandi / password: " + PASSWORD);
            DemoAccounts.of(options.tenantConfigs()).forEach(this::print);
        }
        out.println();
        out.println("  Ctrl-C menghentikan semuanya / stops everything.");
    }

    private String database() {
        return "   PostgreSQL 127.0.0.1:" + server.database().url().replaceFirst(".*:(\\d+)/.*", "$1");
    }

    private void print(String office, List<String> accounts) {
        out.println("    " + office);
        for (var from = 0; from < accounts.size(); from += 4) {
            out.println("        " + String.join("   ", accounts.subList(from, Math.min(from + 4, accounts.size()))));
        }
    }
}
