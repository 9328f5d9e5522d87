package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Makes what is over, and waits until the product has packed it. */
public final class Packed {

    /** A block of the log has at least so many rows; the newest link, of up to a hundred, stays outside. */
    private static final int ROWS = 500;

    private static final String AGE = "update sec.deployment set packed_after = ?::interval";

    private Packed() {}

    /** Nineteen cases that were withdrawn, so that with another one there is a block of cases. */
    static void endNineteenCases(String office, String sop) {
        for (var n = 0; n < 19; n++) {
            var walk = Walk.begin(office, sop);
            ApiTest.as("admin." + office)
                    .body(Map.of("reason", "Uji"))
                    .post("/cases/" + walk.id() + "/withdraw")
                    .then()
                    .statusCode(200);
        }
    }

    /** Rows of an office's log, until there are enough for a block. */
    public static void fillLog(String office, String sop) throws Exception {
        var walk = Walk.begin(office, sop);
        var rows = Integer.parseInt(Tables.list(
                        "select count(*) from audit_entry e join tenant t on t.id = e.tenant_id where t.slug = ?",
                        office)
                .get(0));
        for (; rows < ROWS + 250; rows++) {
            ApiTest.as("admin." + office)
                    .body(Map.of("text", "Catatan \"" + rows + "\", dengan \\ dan {kurung}"))
                    .post("/cases/" + walk.id() + "/comments")
                    .then()
                    .statusCode(201);
        }
        Tables.await("select 1 where not exists (select 1 from sec.audit_behind())");
    }

    /** Packs everything that is over by now, and leaves what comes later as long as always. */
    public static void everything() throws Exception {
        Tables.change(AGE, "0 seconds");
        try {
            var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            // twice alike: between them the packer had its turn
            for (var quiet = 0; quiet < 2; ) {
                Thread.sleep(1000);
                quiet = Tables.list("select pack_due from sec.pack_due()").isEmpty() ? quiet + 1 : 0;
                assertThat(System.nanoTime()).as("packed within a minute").isLessThan(end);
            }
        } finally {
            Tables.change(AGE, "2 days");
        }
    }
}
