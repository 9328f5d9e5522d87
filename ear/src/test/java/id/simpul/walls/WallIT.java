package id.simpul.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.acceptance.ApiTest;
import id.simpul.acceptance.Simpul;
import java.io.StringReader;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * Somebody has the application's own login to the database, or has smuggled a statement into one of its queries. Every
 * attack has its counterpart that succeeds with the office's own signed context, so that a "nothing" means the wall and
 * not an empty table.
 */
class WallIT extends ApiTest {

    private static final String DENIED = "42501";
    private static final long MINUTE = 60_000;

    private String paser;
    private static boolean left;

    private String palembang;
    private Connection thief;

    @BeforeEach
    void enter() throws SQLException {
        // both offices have rows wherever a request leaves any
        for (var user : List.of("staf.palembang", "kepala-bidang.paser", "pelaksana.sulsel", "petugas.ditjen")) {
            as(user).get("/me");
        }
        paser = Sql.office("paser");
        palembang = Sql.office("palembang");
        leaveRows();
        thief = Sql.asApplication();
    }

    /** What acts leave in tables of their own: a case with a remark, a notice seen, an answer kept. */
    private static void leaveRows() {
        if (left) {
            return;
        }
        left = true;
        var begun = as("admin.paser")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("sop", "pelayanan-kerja-sama", "title", "Uji dinding"))
                .post("/cases");
        begun.then().statusCode(201);
        as("admin.paser")
                .body(Map.of("text", "Uji dinding"))
                .post("/cases/" + begun.path("id") + "/comments")
                .then()
                .statusCode(201);
        as("kepala-bidang.paser").body(Map.of()).post("/notices/seen").then().statusCode(200);
        leaveEntries();
    }

    /** An entry that Palembang shows and one that it took back; a template, and an office that follows it. */
    private static void leaveEntries() {
        for (var sop : List.of("pelayanan-kerjasama", "inovasi-pelayanan")) {
            as("admin.palembang").post("/sops/" + sop + "/versions/1/release");
        }
        as("admin.palembang").delete("/sops/inovasi-pelayanan/versions/1/release");
        as("admin.ditjen")
                .contentType("application/yaml")
                .body("""
                        formatVersion: 1
                        code: uji-dinding
                        type: internal
                        identity: { nomor: "1", nama: Uji dinding }
                        lanes: [{ key: kabid, name: Kepala Bidang, kind: internal, position: kepala-bidang }]
                        steps: [{ key: a, no: "1", uraian: Menguji, kind: process, lanes: [kabid] }]
                        """.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/sops")
                .then()
                .statusCode(201);
        var first = "/sops/uji-dinding/versions/1";
        as("admin.ditjen").body("{}").post(first + "/publish").then().statusCode(200);
        String template = as("admin.ditjen")
                .post(first + "/release")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        as("admin.paser").post("/catalogue/" + template + "/draft").then().statusCode(201);
        as("admin.paser").body("{}").post(first + "/publish").then().statusCode(200);
        as("admin.paser").post(first + "/release").then().statusCode(200);
    }

    @AfterEach
    void leave() throws SQLException {
        thief.rollback();
        thief.close();
    }

    @Test
    void withoutAContextNoTableShowsARow() throws SQLException {
        for (var table : Sql.tables()) {
            assertThat(count(table)).as(table).isZero();
        }
    }

    @Test
    void aSignedContextShowsAnOfficesOwnRowsAndNobodyElses() throws SQLException {
        var empty = 0;
        Sql.enter(thief, paser);
        for (var table : Sql.tables()) {
            if (table.equals("catalogue_entry")) {
                // what offices show each other: below
                continue;
            }
            var own =
                    Sql.truth("select count(*) from " + table + " where " + Sql.ownColumn(table) + " = ?::uuid", paser);
            assertThat(count(table)).as(table).isEqualTo(Long.parseLong(own.get(0)));
            empty += own.get(0).equals("0") ? 1 : 0;
        }
        assertThat(empty)
                .as("tables that prove nothing, being empty")
                .isLessThan(Sql.tables().size() / 2);
    }

    @Test
    void theDitjenSeesWhatWasSentAndTheNamesOfOfficesAndNothingElseOfThem() throws SQLException {
        var ditjen = Sql.office("ditjen");
        Sql.enter(thief, ditjen);
        for (var table : Sql.tables()) {
            var visible = List.of("submission", "tenant", "template_use").contains(table);
            var query = "select count(*) from " + table
                    + (visible
                            ? ""
                            : " where tenant_id = '" + ditjen + "'"
                                    + (table.equals("catalogue_entry") ? " or withdrawn_at is null" : ""));
            assertThat(count(table))
                    .as(table)
                    .isEqualTo(Long.parseLong(Sql.truth(query).get(0)));
        }
        assertThat(count("submission")).isPositive();
        assertThat(Sql.change(thief, "update submission set note = 'x'")).isZero();
        assertThat(count("template_use")).isPositive();
        assertThat(Sql.change(thief, "update template_use set own = 0 where tenant_id <> ?::uuid", ditjen))
                .isZero();
        assertThat(Sql.change(thief, "update tenant set name = 'x' where id <> ?::uuid", ditjen))
                .isZero();
        assertThat(Sql.list(thief, "select id from tenant for update")).containsExactly(ditjen);
    }

    @Test
    void whatOfficesOweIsToldToTheDitjenAlone() throws SQLException {
        var counts = "select count(*) from sec.owed_counts(now()) where office = '" + paser + "'";
        var rows = "select count(*) from sec.owed_rows('" + paser + "', null, now(), null, null, 10)";
        Sql.enter(thief, paser);
        Sql.change(thief, """
                insert into obligation (tenant_id, id, case_id, case_number, sop_version_id, step_key, kind, by_institution,
                                        position_key, turn, begun_at, covers_until, due_at, state, followed, warnings)
                select tenant_id, gen_random_uuid(), id, number, sop_version_id, 'uji', 'data-balikan', true, 'x', 1, now(),
                       current_date, now(), 'OPEN', true, 0 from case_file limit 1""");
        for (var own : List.of(paser, palembang)) {
            Sql.enter(thief, own);
            assertThat(Sql.one(thief, counts)).isEqualTo("0");
            assertThat(Sql.one(thief, rows)).isEqualTo("0");
        }
        Sql.enter(thief, Sql.office("ditjen"));
        assertThat(Sql.one(thief, counts)).isEqualTo("1");
        assertThat(Sql.one(thief, rows)).isNotEqualTo("0");
    }

    @Test
    void whatOfficesShowIsReadByAllAndWrittenByItsOwnAlone() throws SQLException {
        assertThat(count("catalogue_entry")).as("without an office").isZero();
        Sql.enter(thief, paser);
        var shown = Sql.truth(
                "select count(*) from catalogue_entry where withdrawn_at is null or tenant_id = ?::uuid"
                        + " or tenant_id = (select id from tenant where code = '00')",
                paser);
        assertThat(count("catalogue_entry")).isEqualTo(Long.parseLong(shown.get(0)));
        var others = " where tenant_id = '" + palembang + "'";
        assertThat(Sql.one(thief, "select count(*) from catalogue_entry" + others))
                .as("shown and not those taken back")
                .isEqualTo(Sql.truth("select count(*) from catalogue_entry" + others + " and withdrawn_at is null")
                        .get(0))
                .isNotEqualTo("0");
        assertThat(Sql.truth("select count(*) from catalogue_entry" + others + " and withdrawn_at is not null"))
                .isNotEqualTo(List.of("0"));
        for (var change : List.of("name = 'x'", "withdrawn_at = now()", "document = '{}'")) {
            assertThat(Sql.change(thief, "update catalogue_entry set " + change + others))
                    .as(change)
                    .isZero();
        }
        assertThat(Sql.refusal(thief, "delete from catalogue_entry" + others).getSQLState())
                .isEqualTo(DENIED);
        var copy =
                "insert into catalogue_entry (tenant_id, id, office_code, office_name, sop_code, version, name, document,"
                        + " released_at) values (?::uuid, gen_random_uuid(), '00', 'x', 'x', 1, 'x', '{}', now())";
        assertThat(Sql.refusal(thief, copy, palembang).getSQLState()).isEqualTo(DENIED);
        assertThat(Sql.refusal(thief, copy, Sql.office("ditjen")).getSQLState())
                .as("a template in the national office's name")
                .isEqualTo(DENIED);
        assertThat(Sql.change(thief, copy, paser)).isEqualTo(1);
    }

    @Test
    void aContextThatIsForgedChangedOrBrokenShowsNothing() throws SQLException {
        var backend = Sql.backend(thief);
        var now = System.currentTimeMillis();
        var good = Sql.signed(paser, backend, now);
        Sql.say(thief, good);
        assertThat(count("task")).isPositive();
        var mac = good.substring(good.lastIndexOf('|') + 1);
        var claim = good.substring(0, good.lastIndexOf('|'));
        var others = Sql.signed(palembang, backend, now);
        for (var forged : List.of(
                "",
                "|",
                "|||",
                paser,
                claim,
                claim + "|",
                claim + "|" + "0".repeat(64),
                claim + "|" + mac.toUpperCase(Locale.ROOT),
                claim + "|" + mac.substring(0, 63),
                claim + "|" + mac + "|",
                claim + "|" + mac + " ",
                " " + good,
                claim + "|" + others.substring(others.lastIndexOf('|') + 1),
                good.replace(paser, palembang),
                good.replace("|" + now, "|" + (now + 1)),
                good.replace("|" + backend + "|", "|" + (backend + 1) + "|"),
                paser + "|" + backend + "|" + now + "||" + mac,
                "' or true --",
                "\u0661|2|3|4",
                "x".repeat(100_000))) {
            Sql.say(thief, forged);
            assertThat(count("task")).as(forged).isZero();
            assertThat(count("tenant")).as(forged).isZero();
        }
        Sql.say(thief, good);
        assertThat(count("task")).isPositive();
    }

    @Test
    void aContextOverheardOnAnotherConnectionIsWorthNothing() throws SQLException {
        try (var victim = Sql.asApplication()) {
            var overheard = Sql.signed(palembang, Sql.backend(victim), System.currentTimeMillis());
            Sql.say(victim, overheard);
            assertThat(Sql.one(victim, "select count(*) > 0 from task")).isEqualTo("t");
            Sql.say(thief, overheard);
            assertThat(count("task")).isZero();
        }
    }

    @Test
    void aContextOfSixMinutesAgoOrAheadIsWorthNothing() throws SQLException {
        var backend = Sql.backend(thief);
        for (var minutes : List.of(-4, 0, 4)) {
            Sql.say(thief, Sql.signed(paser, backend, System.currentTimeMillis() + minutes * MINUTE));
            assertThat(count("task")).as("%d minutes", minutes).isPositive();
        }
        for (var minutes : List.of(-600_000, -6, 6, 600_000)) {
            Sql.say(thief, Sql.signed(paser, backend, System.currentTimeMillis() + minutes * MINUTE));
            assertThat(count("task")).as("%d minutes", minutes).isZero();
        }
    }

    @Test
    void aContextEndsWithItsTransaction() throws SQLException {
        Sql.enter(thief, paser);
        assertThat(count("task")).isPositive();
        thief.commit();
        assertThat(count("task")).isZero();
        Sql.enter(thief, paser);
        thief.rollback();
        assertThat(count("task")).isZero();
    }

    /** Why a plain setting in the policy is not enough: the very attack that moves it, side by side. */
    @Test
    void setConfigInsideAWhereMovesAPlainSettingButNotTheSignedContext() throws SQLException {
        try (var connection = Sql.asSuperuser()) {
            Sql.run(connection, "create table plain as select tenant_id, id from task");
            Sql.run(connection, "alter table plain enable row level security");
            Sql.run(
                    connection,
                    "create policy office on plain"
                            + " using (tenant_id = nullif(current_setting('plain.tenant', true), '')::uuid)");
            Sql.run(
                    connection,
                    "grant select on plain to " + Simpul.database().app().user());
            Sql.run(connection, "set local role " + Simpul.database().app().user());
            Sql.one(connection, "select set_config('plain.tenant', ?, true)", paser);
            Sql.list(connection, "select 1 from plain where set_config('plain.tenant', ?, true) is null", palembang);
            assertThat(Sql.list(connection, "select distinct tenant_id::text from plain"))
                    .containsExactly(palembang);
            connection.rollback();
        }
        Sql.enter(thief, paser);
        var forged = palembang + "|" + Sql.backend(thief) + "|" + System.currentTimeMillis() + "|" + "0".repeat(64);
        var met = Sql.list(
                thief,
                "select distinct tenant_id::text from task where set_config('simpul.context', ?, true) is not null",
                forged);
        assertThat(met).isSubsetOf(paser);
        assertThat(count("task"))
                .as("what it wrote in place of the context opens nothing")
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set role simpul_owner",
                "set role postgres",
                "set role simpul_backup",
                "set role pg_read_all_data",
                "set session authorization postgres",
                "set session authorization simpul_owner",
                "set session_replication_role = replica",
                "grant simpul_owner to simpul_app",
                "alter role simpul_app bypassrls",
                "create role x",
                "alter table task disable row level security",
                "alter table task no force row level security",
                "alter table task owner to simpul_app",
                "drop policy office on task",
                "create policy open on task using (true)",
                "alter default privileges for role simpul_owner in schema public grant delete on tables to simpul_app",
                "alter database simpul set row_security = off",
                "alter system set row_security = off",
                "alter function sec.tenant() set search_path = public",
                "create or replace function sec.tenant() returns uuid language sql as 'select null::uuid'",
                "create function public.hmac(bytea, bytea, text) returns bytea language sql as 'select $1'",
                "create function pg_temp.leak(text) returns boolean language sql as 'select true'",
                "create temporary table tenant (id uuid)",
                "create table public.mine (id uuid)",
                "create schema mine",
                "create view public.mine as select * from account",
                "create operator public.=== (leftarg = text, rightarg = text, procedure = texteq)",
                "create extension dblink",
                "create rule mine as on select to task do instead select 1",
                "create trigger mine before insert on task execute function suppress_redundant_updates_trigger()",
                "create publication mine for table task",
                "create subscription mine connection 'host=127.0.0.1' publication mine",
                "create statistics mine on tenant_id, id from task",
                "create index mine on task (id)",
                "delete from task",
                "truncate task",
                "truncate task cascade",
                "drop table task",
                "merge into task t using (select 1) s on true when matched then delete",
                "select * from sec.context_key",
                "select secret from sec.context_key for update",
                "insert into sec.context_key (id, secret) values (1, 'x') on conflict (id) do update set secret = 'x'",
                "update sec.deployment set demo = true",
                "select * from sec.sign_in_throttle",
                "delete from sec.sign_in_throttle",
                "update audit_entry set actor = 'x'",
                "delete from audit_link",
                "select * from databasechangelog",
                "select * from pg_authid",
                "select * from pg_shadow",
                "select * from pg_user_mapping",
                "select * from pg_statistic",
                "select * from watch.pg_stat_statements",
                "select * from pg_hba_file_rules",
                "select pg_read_file('/etc/passwd')",
                "select pg_read_binary_file('pg_hba.conf')",
                "select pg_ls_dir('.')",
                "select pg_stat_file('postgresql.conf')",
                "select lo_import('/etc/passwd')",
                "select lo_export(1, '/tmp/x')",
                "select lo_create(0)",
                "select lo_from_bytea(0, 'x')",
                "select pg_reload_conf()",
                "select pg_rotate_logfile()",
                "select pg_switch_wal()",
                "select pg_create_physical_replication_slot('x')",
                "select pg_terminate_backend(pg_backend_pid())",
                "select pg_cancel_backend(pg_backend_pid())",
                "copy (select 1) to '/tmp/simpul-probe'",
                "copy (select 1) to program 'true'",
                "copy task from '/etc/passwd'",
                "copy task from program 'true'",
            })
    void theApplicationsLoginMayNot(String statement) throws SQLException {
        Sql.enter(thief, paser);
        var before = Sql.truth("select count(*) from task");
        if (statement.startsWith("alter system") || statement.contains("subscription")) {
            thief.rollback();
            thief.setAutoCommit(true);
            assertThatThrownBy(() -> Sql.run(thief, statement)).isInstanceOf(SQLException.class);
            thief.setAutoCommit(false);
        } else {
            assertThat(Sql.refusal(thief, statement).getSQLState()).isIn(DENIED, "42P01", "42704", "0A000");
        }
        assertThat(Sql.truth("select count(*) from task")).isEqualTo(before);
    }

    @Test
    void goingBackToTheFirstRoleChangesNothing() throws SQLException {
        for (var statement : List.of("reset role", "set role none", "reset session authorization", "reset all")) {
            Sql.run(thief, statement);
            assertThat(Sql.one(thief, "select current_user"))
                    .isEqualTo(Simpul.database().app().user());
            assertThat(count("task")).isZero();
        }
    }

    @Test
    void rowSecuritySwitchedOffIsAnErrorAndNotAnOpenDoor() throws SQLException {
        Sql.enter(thief, paser);
        Sql.run(thief, "set row_security = off");
        assertThat(Sql.refusal(thief, "select * from task").getMessage()).contains("row-level security");
        Sql.run(thief, "set row_security = on");
        assertThat(count("task")).isPositive();
    }

    /** Conditions see a row only after the wall has let it through, or an error would tell what is in it. */
    @Test
    void anExpressionThatFailsOnAForeignRowDoesNotFailBeforeTheWall() throws SQLException {
        var bomb = "select count(*) from case_file where number like ? and 1 / (length(number) - length(number)) = 1";
        Sql.enter(thief, paser);
        assertThat(Sql.one(thief, bomb, "16.71-%")).isEqualTo("0");
        assertThat(Sql.refusal(thief, bomb, "64.01-%").getSQLState())
                .as("division by zero in own rows")
                .isEqualTo("22012");
        var cast = "select count(*) from account where username like ? and cast(password_hash as integer) = 1";
        assertThat(Sql.one(thief, cast, "%.palembang")).isEqualTo("0");
        assertThat(Sql.refusal(thief, cast, "%.paser").getSQLState()).isEqualTo("22P02");
    }

    @Test
    void anonymousBlocksAndStatisticsSeeOwnRowsOnly() throws SQLException {
        Sql.enter(thief, paser);
        try (var block = thief.createStatement()) {
            block.execute("do $$ declare r record; begin for r in select username from account loop"
                    + " raise notice '%', r.username; end loop; end $$");
            var said = new StringBuilder();
            for (var warning = block.getWarnings(); warning != null; warning = warning.getNextWarning()) {
                said.append(warning.getMessage()).append('\n');
            }
            assertThat(said.toString()).contains("admin.paser").doesNotContain("palembang");
        }
        assertThat(Sql.list(thief, "select tablename from pg_stats where schemaname = 'public'"))
                .isEmpty();
    }

    @Test
    void copyTakesOwnRowsOutAndBringsNoneIn() throws Exception {
        Sql.enter(thief, paser);
        var out = new StringWriter();
        new CopyManager(thief.unwrap(BaseConnection.class)).copyOut("copy account to stdout", out);
        assertThat(out.toString()).contains("admin.paser").doesNotContain("palembang");
        var before = thief.setSavepoint();
        assertThatThrownBy(() -> new CopyManager(thief.unwrap(BaseConnection.class))
                        .copyIn(
                                "copy institution from stdin",
                                new StringReader(palembang + "\t" + UUID.randomUUID() + "\tx\n")))
                .hasMessageContaining("row-level security");
        thief.rollback(before);
    }

    @Test
    void aReferenceToAForeignRowFailsLikeOneToNothing() throws SQLException {
        var account = Sql.truth("select id from account where username = 'staf.palembang'")
                .get(0);
        var institution = Sql.truth("select id from institution where tenant_id = ?::uuid limit 1", palembang)
                .get(0);
        var position = "(select id from position limit 1)";
        Sql.enter(thief, paser);
        var own = Sql.one(thief, "select id from account limit 1");
        var assign = "insert into assignment (tenant_id, id, account_id, position_id, kind, from_date)"
                + " values (?::uuid, gen_random_uuid(), ?::uuid, " + position + ", 'plh', date '2026-01-01')";
        var nothing = UUID.randomUUID().toString();
        alike(
                Sql.refusal(thief, assign, paser, account), account,
                Sql.refusal(thief, assign, paser, nothing), nothing);
        assertThat(Sql.change(thief, assign, paser, own)).isEqualTo(1);
        var apply = "update case_file set institution_id = ?::uuid where number like '64.01-%'";
        alike(
                Sql.refusal(thief, apply, institution), institution,
                Sql.refusal(thief, apply, nothing), nothing);
    }

    @Test
    void aUniqueKeyTellsNothingUnderAForeignOffice() throws SQLException {
        var hash = Sql.truth("select token_hash from api_token where tenant_id = ?::uuid limit 1", palembang)
                .get(0);
        var account = Sql.truth("select account_id from api_token where tenant_id = ?::uuid limit 1", palembang)
                .get(0);
        Sql.enter(thief, paser);
        for (var end : List.of("", " on conflict do nothing")) {
            var person = "insert into account (tenant_id, id, username, name, kind, password_changed_at, active)"
                    + " values (?::uuid, gen_random_uuid(), ?, 'x', 'STAFF', now(), true)" + end;
            alike(
                    Sql.refusal(thief, person, palembang, "staf.palembang"), "staf.palembang",
                    Sql.refusal(thief, person, palembang, "nobody.palembang"), "nobody.palembang");
            var token = "insert into api_token (tenant_id, id, token_hash, account_id, created_at, expires_at)"
                    + " values (?::uuid, gen_random_uuid(), ?, ?::uuid, now(), now())" + end;
            alike(
                    Sql.refusal(thief, token, palembang, hash, account),
                    hash,
                    Sql.refusal(thief, token, palembang, "x", account),
                    "x");
            var office =
                    "insert into tenant (id, code, slug, name, office, level, timezone, colour, settings, created_at)"
                            + " values (gen_random_uuid(), ?, ?, 'x', 'x', 'KOTA', 'Asia/Jakarta', '#000000', '{}', now())"
                            + end;
            alike(
                    Sql.refusal(thief, office, "16.71", "palembang"), "16.71",
                    Sql.refusal(thief, office, "99.99", "nowhere"), "99.99");
        }
        var person = "insert into account (tenant_id, id, username, name, kind, password_changed_at, active)"
                + " values (?::uuid, gen_random_uuid(), ?, 'x', 'STAFF', now(), true)";
        assertThat(Sql.change(thief, person, paser, "x.paser")).isEqualTo(1);
    }

    @Test
    void aCaseNumberOfAnotherOfficeIsFreeHere() throws SQLException {
        var number = Sql.truth("select number from case_file where tenant_id = ?::uuid limit 1", palembang)
                .get(0);
        Sql.enter(thief, paser);
        assertThat(Sql.change(
                        thief,
                        "update case_file set number = ? where id = (select id from case_file order by id limit 1)",
                        number))
                .isEqualTo(1);
        thief.rollback();
    }

    @Test
    void noTableTakesARowForAnotherOfficeOrLetsOneGoThere() throws SQLException {
        for (var table : Sql.tables()) {
            var column = Sql.ownColumn(table);
            var rows = Sql.truth(
                    "select to_jsonb(t) from " + table + " t where " + column + " = ?::uuid limit 1", palembang);
            Sql.enter(thief, paser);
            var insert =
                    "insert into " + table + " select (jsonb_populate_record(null::public." + table + ", ?::jsonb)).*";
            for (var row : rows) {
                assertThat(Sql.refusal(thief, insert, row).getSQLState())
                        .as(table)
                        .isEqualTo(DENIED);
            }
            var move = "update " + table + " set " + column + " = ?::uuid";
            var touch = "update " + table + " set " + column + " = " + column + " where " + column + " = ?::uuid";
            if (!Boolean.parseBoolean(Sql.one(thief, "select has_table_privilege(?, 'update')::text", table))) {
                assertThat(Sql.refusal(thief, touch, palembang).getSQLState())
                        .as(table)
                        .isEqualTo(DENIED);
            } else {
                assertThat(Sql.change(thief, touch, palembang)).as(table).isZero();
                if (count(table) > 0) {
                    assertThat(Sql.refusal(thief, move, palembang).getSQLState())
                            .as(table)
                            .isEqualTo(DENIED);
                }
            }
            thief.rollback();
        }
    }

    @Test
    void whatOthersOfTheSameLoginAskIsSeenWithoutTheirContext() throws SQLException {
        try (var victim = Sql.asApplication()) {
            var context = Sql.signed(palembang, Sql.backend(victim), System.currentTimeMillis());
            Sql.say(victim, context);
            var seen = Sql.list(thief, "select query from pg_stat_activity where pid = ?", Sql.backend(victim));
            assertThat(seen)
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("simpul.context")
                    .doesNotContain("|");
            assertThat(Sql.list(thief, "select statement from pg_prepared_statements"))
                    .noneMatch(s -> s.contains("|"));
        }
        var owners = Sql.list(
                thief,
                "select query from pg_stat_activity where usename is distinct from current_user and query <> ''");
        assertThat(owners).allMatch(query -> query.equals("<insufficient privilege>"));
    }

    @Test
    void theDoorsBeforeAnOfficeIsKnownShowOneRowAndNoMoreThanIsNeeded() throws SQLException {
        assertThat(Sql.list(thief, "select * from sec.credentials('nobody')")).isEmpty();
        assertThat(Sql.list(thief, "select * from sec.credentials('%')")).isEmpty();
        assertThat(columns("select * from sec.credentials('staf.palembang')"))
                .containsExactly("tenant_id", "id", "password_hash", "epoch", "factor");
        assertThat(Sql.list(thief, "select * from sec.who(?::uuid, ?::uuid, now())", paser, someone("staf.palembang")))
                .as("an account is found with its own office only")
                .isEmpty();
        assertThat(Sql.list(
                        thief,
                        "select username from sec.who(?::uuid, ?::uuid, now())",
                        palembang,
                        someone("staf.palembang")))
                .hasSize(1);
        assertThat(columns("select * from sec.who(null, null, now())")).doesNotContain("password_hash");
        assertThat(Sql.list(thief, "select * from sec.who_by_token('x', now())"))
                .isEmpty();
        assertThat(Sql.one(thief, "select sec.office('16.71')")).isEqualTo(palembang);
    }

    @Test
    void outsideADemoTheDatabaseListsNoAccounts() throws SQLException {
        var app = Simpul.database().app().user();
        try (var connection = Sql.asSuperuser()) {
            assertThat(Sql.list(connection, "select username from sec.demo_accounts()"))
                    .contains("staf.palembang");
            Sql.run(connection, "update sec.deployment set demo = false");
            Sql.run(connection, "set local role " + app);
            assertThat(Sql.list(connection, "select username from sec.demo_accounts()"))
                    .isEmpty();
            connection.rollback();
        }
    }

    @Test
    void theBackupRoleReadsEverythingAndWritesNothing() throws SQLException {
        try (var connection = Sql.asSuperuser()) {
            var all = Sql.one(connection, "select count(*) from task");
            Sql.run(connection, "set local role simpul_backup");
            assertThat(Sql.one(connection, "select count(*) from task")).isEqualTo(all);
            assertThat(Sql.refusal(connection, "update task set title = 'x'").getSQLState())
                    .isEqualTo(DENIED);
            assertThat(Sql.refusal(connection, "delete from task").getSQLState())
                    .isEqualTo(DENIED);
        }
    }

    /** The wall must not be paid with each row: the context is checked once, and the index still serves. */
    @Test
    void theWorklistKeepsItsIndexAndAsksForTheOfficeOnce() throws SQLException {
        try (var connection = Sql.asSuperuser()) {
            Sql.run(connection, """
                    insert into task select (jsonb_populate_record(t, jsonb_build_object(
                           'id', gen_random_uuid(), 'seq', 1000 + n))).*
                      from task t, generate_series(1, 5000) n where t.id = (select id from task where awaits is null limit 1)""");
            Sql.run(connection, "analyze task");
            Sql.run(connection, "set local role " + Simpul.database().app().user());
            Sql.say(connection, Sql.signed(paser, Sql.backend(connection), System.currentTimeMillis()));
            var plan = String.join("\n", Sql.list(connection, """
                    explain (analyze, costs off, timing off, summary off)
                    select t.* from task t
                     where t.tenant_id = ?::uuid and t.closed_at is null and t.awaits is null
                       and t.position_key = 'kepala-bidang' and t.assignee_id is null
                     order by case when t.due_at is null then timestamptz 'infinity' else t.due_at end, t.opened_at, t.id
                     fetch first 21 rows only""", paser));
            assertThat(plan)
                    .contains("task_worklist")
                    .containsPattern("InitPlan 1\n\\s*->\\s*Result \\(actual rows=1\\S* loops=1\\)")
                    .doesNotContain("InitPlan 2");
            // and where a query forgets the office, the wall's own condition still finds the index
            var forgetful = String.join("\n", Sql.list(connection, """
                    explain (costs off) select count(*) from task
                     where closed_at is null and awaits is null and position_key = 'kepala-bidang'"""));
            assertThat(forgetful).contains("(tenant_id = (InitPlan 1).col1)").doesNotContain("Seq Scan");
            connection.rollback();
        }
    }

    private long count(String table) throws SQLException {
        return Long.parseLong(Sql.one(thief, "select count(*) from " + table));
    }

    private List<String> columns(String query) throws SQLException {
        try (var statement = thief.prepareStatement(query)) {
            var shape = statement.getMetaData();
            return IntStream.rangeClosed(1, shape.getColumnCount())
                    .mapToObj(column -> {
                        try {
                            return shape.getColumnName(column);
                        } catch (SQLException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        }
    }

    private static String someone(String username) throws SQLException {
        return Sql.truth("select id from account where username = ?", username).get(0);
    }

    /** Two refusals that differ in nothing but the words that were given. */
    private static void alike(SQLException one, String given, SQLException other, String otherGiven) {
        assertThat(one.getSQLState()).isEqualTo(other.getSQLState()).isIn(DENIED, "23503");
        assertThat(one.getMessage().replace(given, "?"))
                .isEqualTo(other.getMessage().replace(otherGiven, "?"));
    }
}
