package id.simpul.sop;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Posts that offices usually have. The national office's templates name them in their lanes; whoever holds them sits in the
 * offices.
 */
final class UsualPosts {

    private UsualPosts() {}

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
