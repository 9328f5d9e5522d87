package id.simpul.onboarding;

import id.simpul.tenant.Level;
import id.simpul.tenant.TenantFile;
import java.util.List;

/** Institutions that could apply anywhere. */
final class DemoNames {

    private static final List<String> INSTITUTIONS = List.of(
            "RSUD %s",
            "BPJS Kesehatan Cabang %s",
            "Badan Pendapatan Daerah %s",
            "Kantor Pertanahan %s",
            "Bank Pembangunan Daerah Cabang %s",
            "Dinas Sosial %s",
            "KPU %s");

    private DemoNames() {}

    static String institution(TenantFile office, int which) {
        String region =
                office.level() == Level.PROVINSI ? office.name() : office.name().replaceFirst("^(Kabupaten|Kota) ", "");
        return INSTITUTIONS.get(which % INSTITUTIONS.size()).formatted(region);
    }
}
