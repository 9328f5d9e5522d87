package id.simpul.sop;

import id.simpul.tenant.Level;
import id.simpul.tenant.TenantFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Posts that offices usually have. The national office's templates name them in their lanes; whoever holds them sits in the
 * offices.
 */
public final class UsualPosts {

    private UsualPosts() {}

    /** Keys of the posts that lanes of an office's SOPs may name: its own, or in the national office the usual ones. */
    public static Set<String> namedIn(TenantFile office) {
        return office.level() == Level.PUSAT ? names().keySet() : office.positionKeys();
    }

    /** Names by key: those of the shipped template, and others that papers of offices name. */
    static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        new ShippedTemplate()
                .sop().lanes().stream()
                        .filter(lane -> lane.kind() == LaneKind.INTERNAL)
                        .forEach(lane -> names.put(lane.position(), lane.name()));
        names.put("kepala-seksi", "Kepala Seksi");
        names.put("pejabat-fungsional", "Pejabat Fungsional");
        names.put("pengadministrasi-umum", "Pengadministrasi Umum");
        names.put("administrator-database", "Administrator Database");
        return names;
    }
}
