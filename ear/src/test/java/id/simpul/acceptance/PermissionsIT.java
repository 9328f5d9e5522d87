package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.identity.Permission;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The interceptor on the running server: each permission lets in whoever has it and nobody else. */
class PermissionsIT {

    private static final String NOBODY = null;
    private static final String NO_ID = "0191d3a0-0000-7000-8000-000000000000";
    private static final String REPLY =
            "{\"decision\":\"approved\",\"letterNumber\":\"1\",\"letterDate\":\"2026-11-20\"}";

    /** What the engine decides for a case and not the interceptor, by WhoMayIT. */
    private static final Set<String> DECIDED_BY_THE_CASE = Set.of("case.start", "case.withdraw", "case.actForExternal");

    /**
     * One call behind a permission.
     *
     * @param has   somebody with it
     * @param lacks somebody without it; nobody where every kind of account has it
     */
    record Call(String permission, Method method, String path, String body, String has, String lacks) {}

    static List<Call> calls() {
        return List.of(
                new Call("case.read", Method.GET, "/cases", null, "staf.palembang", NOBODY),
                new Call("case.work", Method.POST, "/tasks/" + NO_ID + "/claim", "{}", "staf.palembang", NOBODY),
                new Call("sop.read", Method.GET, "/sops", null, "staf.palembang", NOBODY),
                new Call("sop.edit", Method.POST, "/sops", "formatVersion: 1", "admin.palembang", "staf.palembang"),
                new Call(
                        "sop.publish",
                        Method.POST,
                        "/sops/pelayanan-kerjasama/versions/99/publish",
                        "{}",
                        "admin.palembang",
                        "kepala-dinas.palembang"),
                new Call(
                        "position.assign", Method.GET, "/positions", null, "admin.palembang", "kepala-dinas.palembang"),
                new Call(
                        "case.correct",
                        Method.POST,
                        "/cases/" + NO_ID + "/correct",
                        "{\"title\":\"x\",\"reason\":\"x\"}",
                        "admin.palembang",
                        "kepala-dinas.palembang"),
                new Call(
                        "office.configure",
                        Method.POST,
                        "/office/files/plan",
                        "formatVersion: 1",
                        "admin.palembang",
                        "kepala-dinas.palembang"),
                new Call("audit.read", Method.GET, "/audit", null, "admin.palembang", "kepala-dinas.palembang"),
                new Call("submission.read", Method.GET, "/submissions", null, "petugas.ditjen", "lembaga.palembang"),
                new Call(
                        "submission.reply",
                        Method.POST,
                        "/submissions/" + NO_ID + "/reply",
                        REPLY,
                        "petugas.ditjen",
                        "admin.ditjen"));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void letsInWhoHasItAndRefusesWhoDoesNot(Call call) {
        var let = ask(call, call.has());
        assertThat(let.statusCode())
                .as("%s as %s", call.permission(), call.has())
                .isNotIn(401, 403);
        var refused = ask(call, call.lacks());
        assertThat(refused.statusCode())
                .as("%s as %s", call.permission(), call.lacks())
                .isEqualTo(call.lacks() == null ? 401 : 403);
        assertThat(refused.path("code").toString())
                .isEqualTo(call.lacks() == null ? "session.required" : "permission.missing");
    }

    @Test
    void thePageOfPeopleIsForAdminsAlone() {
        for (var lacks : List.of("kepala-dinas.palembang", "lembaga.palembang", "petugas.ditjen")) {
            var visitor = new Visitor();
            visitor.signIn(lacks);
            assertThat(visitor.open("/admin/pengguna").statusCode()).as(lacks).isEqualTo(403);
        }
        var admin = new Visitor();
        admin.signIn("admin.ditjen");
        assertThat(admin.open("/admin/pengguna").statusCode()).isEqualTo(200);
    }

    @Test
    void anOfficesCalendarIsForItsAdminAndTheNationalOneForTheDitjens() {
        page("/admin/kalender", List.of("admin.palembang"), List.of("kepala-dinas.palembang", "lembaga.palembang"));
        page("/nasional/kalender", List.of("admin.ditjen"), List.of("admin.palembang", "petugas.ditjen"));
        page("/kalender", List.of("staf.palembang", "kepala-dinas.sulsel", "petugas.ditjen"), List.of());
        page(
                "/nasional/kewajiban",
                List.of("petugas.ditjen", "admin.ditjen"),
                List.of("admin.sulsel", "staf.palembang"));
    }

    @Test
    void openingOfficesIsForTheDitjensAdminAndAnOfficesSettingsForItsOwn() {
        for (var address : List.of("/nasional/kantor", "/nasional/kantor/impor")) {
            page(address, List.of("admin.ditjen"), List.of("admin.palembang", "petugas.ditjen"));
        }
        for (var address :
                List.of("/admin/mulai", "/admin/identitas", "/admin/penomoran", "/admin/lembaga", "/admin/berkas")) {
            page(address, List.of("admin.palembang"), List.of("kepala-dinas.palembang", "lembaga.palembang"));
        }
    }

    private static void page(String address, List<String> has, List<String> lacks) {
        for (var person : has) {
            assertThat(seenBy(person, address)).as("%s by %s", address, person).isEqualTo(200);
        }
        for (var person : lacks) {
            assertThat(seenBy(person, address)).as("%s by %s", address, person).isEqualTo(403);
        }
    }

    private static int seenBy(String person, String address) {
        var visitor = new Visitor();
        visitor.signIn(person);
        return visitor.open(address).statusCode();
    }

    @Test
    void noPermissionIsMissingHere() {
        var proved = Stream.of(
                        calls().stream().map(Call::permission),
                        DECIDED_BY_THE_CASE.stream(),
                        Stream.of("account.manage", "calendar.edit", "holiday.edit", "office.open"))
                .flatMap(names -> names)
                .collect(Collectors.toSet());
        assertThat(Arrays.stream(Permission.values()).map(Permission::key).collect(Collectors.toSet()))
                .isEqualTo(proved);
    }

    private static Response ask(Call call, String person) {
        var request = person == null ? ApiTest.anonymous() : ApiTest.as(person);
        if (call.body() != null) {
            request.contentType(
                    call.path().matches("/sops|/office/files/plan") ? "application/yaml" : "application/json");
            request.body(call.body().getBytes());
        }
        return request.request(call.method(), call.path());
    }
}
