package id.simpul.casework;

import id.simpul.identity.HeldPosition;
import id.simpul.identity.InstitutionInfo;
import id.simpul.identity.Permission;
import id.simpul.identity.SignedIn;
import id.simpul.tenant.Level;
import id.simpul.tenant.TenantInfo;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who acts in the tests: staff by position, an admin at the desk, users of two institutions, the Ditjen's officer. */
final class People {

    static final InstitutionInfo RSUD = new InstitutionInfo(id("rsud"), "RSUD Paser");
    static final InstitutionInfo BPJS = new InstitutionInfo(id("bpjs"), "BPJS Kesehatan");

    private static final TenantInfo PASER = office("64.01", "paser", Level.KABUPATEN, "Asia/Makassar");
    private static final TenantInfo JAYAPURA = office("91.71", "jayapura", Level.KOTA, "Asia/Jayapura");
    private static final TenantInfo DITJEN = office("00", "ditjen", Level.PUSAT, "Asia/Jakarta");

    private People() {}

    static SignedIn holder(String position) {
        return staff(position + ".paser", PASER, position);
    }

    static SignedIn second(String position) {
        return staff(position + "-2.paser", PASER, position);
    }

    static SignedIn desk() {
        return desk("loket.paser", PASER);
    }

    static SignedIn deskInJayapura() {
        return desk("loket.jayapura", JAYAPURA);
    }

    static SignedIn userOf(InstitutionInfo institution) {
        return new SignedIn(
                id("user " + institution.name()),
                "lembaga.paser",
                "Pengguna " + institution.name(),
                PASER,
                institution,
                List.of(),
                Set.of(Permission.Keys.CASE_WORK));
    }

    static SignedIn officer() {
        return staff("petugas.ditjen", DITJEN, "petugas");
    }

    private static SignedIn desk(String username, TenantInfo office) {
        return new SignedIn(
                id(username),
                username,
                "Nama " + username,
                office,
                null,
                List.of(),
                Set.of(Permission.Keys.CASE_ACT_FOR_EXTERNAL));
    }

    private static SignedIn staff(String username, TenantInfo office, String position) {
        HeldPosition held = new HeldPosition(id(position), position, position, "definitif", null);
        return new SignedIn(
                id(username),
                username,
                "Nama " + username,
                office,
                null,
                List.of(held),
                Set.of(Permission.Keys.CASE_WORK));
    }

    private static TenantInfo office(String code, String slug, Level level, String zone) {
        return new TenantInfo(
                id(code), code, slug, slug, "Disdukcapil " + slug, level, ZoneId.of(zone), "#0B5C63", "0.0", null);
    }

    private static UUID id(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
    }
}
