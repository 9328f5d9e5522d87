package id.simpul.onboarding;

import id.simpul.tenant.Level;
import id.simpul.tenant.TenantFile;
import java.util.List;

/** Institutions that could apply anywhere, and what an office might do by itself. */
final class DemoNames {

    private static final List<String> INSTITUTIONS = List.of(
            "RSUD %s",
            "BPJS Kesehatan Cabang %s",
            "Badan Pendapatan Daerah %s",
            "Kantor Pertanahan %s",
            "Bank Pembangunan Daerah Cabang %s",
            "Dinas Sosial %s",
            "KPU %s");

    private static final List<String> ACTIVITIES = List.of(
            "Jemput bola lansia",
            "Laporan kependudukan triwulan III",
            "KTP-el masuk sekolah",
            "Layanan keliling akhir pekan",
            "Profil kependudukan tahunan",
            "Pembaruan data keluarga",
            "Layanan terpadu rumah sakit");

    private DemoNames() {}

    static String activity(int which) {
        return ACTIVITIES.get(which % ACTIVITIES.size());
    }

    static String institution(TenantFile office, int which) {
        String region =
                office.level() == Level.PROVINSI ? office.name() : office.name().replaceFirst("^(Kabupaten|Kota) ", "");
        return INSTITUTIONS.get(which % INSTITUTIONS.size()).formatted(region);
    }
}
