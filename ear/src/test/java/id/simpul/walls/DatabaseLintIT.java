package id.simpul.walls;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.acceptance.Simpul;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The migrated schema has no hole, and the lint would see one. */
class DatabaseLintIT {

    @Test
    void theMigratedSchemaHasNoHole() throws SQLException {
        try (var connection = Sql.asSuperuser()) {
            assertThat(lint(connection)).isEmpty();
        }
    }

    @Test
    void noIndexNamesWhatAClaimChanges() throws SQLException {
        try (var connection = Sql.asSuperuser()) {
            assertThat(Sql.list(connection, """
                            select indexdef from pg_indexes where tablename = 'task'
                               and indexdef ~ '\\m(state|assignee|assignee_id|assignee_name|seen_at|version)\\M'"""))
                    .as("indexes because of which a claim writes its row in every index once more")
                    .isEmpty();
        }
    }

    /** Each change is what somebody could write on a hurried day; it is looked at and taken back. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = ';', textBlock = """
            create table bad (tenant_id uuid not null references tenant, id uuid, primary key (tenant_id, id)); table bad: row-level security is not enabled
            create table bad (tenant_id uuid not null); table bad: no policy
            alter table task disable row level security; table task: row-level security is not enabled
            alter table task no force row level security; table task: row-level security is not forced
            create table bad (id uuid); table bad: no column tenant_id that is never null
            alter table idempotency_record drop constraint idempotency_record_pkey, alter tenant_id drop not null; table idempotency_record: no column tenant_id
            create policy bad on task using (true); policy bad on task, using
            create policy bad on task with check (true); policy bad on task, with check
            create policy bad on task using (tenant_id = sec.tenant()); policy bad on task, using: does not ask once
            create policy bad on task using (tenant_id::text = current_setting('simpul.tenant')); policy bad on task, using
            create policy bad on task for update using ((select sec.national())); policy bad on task: the Ditjen reads
            create policy bad on task for select using ((select sec.tenant()) is not null); policy bad on task, using
            create policy bad on catalogue_entry using ((select sec.tenant()) is not null and (withdrawn_at is null or tenant_id = (select sec.office('00')))); policy bad on catalogue_entry, using
            create view bad as select * from account; view bad: not security_invoker
            create materialized view bad as select * from account; materialized view bad
            create function bad() returns bigint language sql security definer set search_path = pg_catalog, pg_temp as 'select 1'; function public.bad: runs as its owner and is not listed
            alter function sec.office(text) reset search_path; function sec.office(text): search_path not pinned
            alter function sec.office(text) set search_path = pg_catalog, public; function sec.office(text): search_path not pinned
            grant execute on function sec.office(text) to public; function sec.office(text): everybody may call it
            drop function sec.office(text) cascade; function sec.office: listed, but not there
            alter table task add constraint bad foreign key (id) references case_file (id) not valid; foreign key bad of task
            alter table task add constraint bad foreign key (id) references tenant not valid; foreign key bad of task
            create unique index bad on task (case_number, seq, lane_key); unique key bad
            grant delete on task to app; grant on public.task DELETE
            grant truncate on task to app; grant on public.task TRUNCATE
            grant references on task to app; grant on public.task REFERENCES
            grant references (id) on task to app; grant on columns of task
            grant trigger on task to app; grant on public.task TRIGGER
            grant maintain on task to app; grant on public.task MAINTAIN
            grant select on databasechangelog to app; grant on public.databasechangelog SELECT
            grant select on sec.context_key to app; grant on sec.context_key SELECT
            grant select on sec.context_key to public; grant on sec.context_key SELECT
            alter default privileges in schema public grant delete on tables to app; default grant DELETE on r
            grant create on schema public to app; schema public: the application could make things there
            grant create on schema public to public; schema public: the application could make things there
            """)
    void theLintSeesWhatTheOwnerGotWrong(String change, String complaint) throws SQLException {
        sees("set local role " + Simpul.database().owner().user(), change, complaint);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = ';', textBlock = """
            alter role app bypassrls; role simpul_app: too strong
            alter role app superuser; role simpul_app: too strong
            alter role owner bypassrls; role simpul_owner: too strong
            grant owner to app; role simpul_owner: the application could become it
            grant pg_read_all_data to app; role pg_read_all_data: the application could become it
            alter function sec.office(text) owner to postgres; function sec.office(text): belongs to somebody else
            grant temporary on database simpul to public; database: the application has TEMPORARY
            grant create on database simpul to app; database: the application has CREATE
            alter table institution owner to app; the application owns
            grant usage on schema watch to app; grant on watch.pg_stat_statements SELECT
            """)
    void theLintSeesWhatAnAdministratorGotWrong(String change, String complaint) throws SQLException {
        sees("set local role postgres", change, complaint);
    }

    private static void sees(String role, String change, String complaint) throws SQLException {
        try (var connection = Sql.asSuperuser()) {
            Sql.run(connection, role);
            if (change.contains("references case_file (id)")) {
                Sql.run(connection, "create unique index bad_target on case_file (id)");
            }
            Sql.run(
                    connection,
                    change.replaceAll("\\bapp\\b", Simpul.database().app().user())
                            .replaceAll(
                                    "\\b(role|grant) owner\\b",
                                    "$1 " + Simpul.database().owner().user()));
            Sql.run(connection, "reset role");
            assertThat(lint(connection)).anySatisfy(said -> assertThat(said).startsWith(complaint));
            connection.rollback();
        }
    }

    private static List<String> lint(Connection connection) throws SQLException {
        return DatabaseLint.of(
                connection,
                Simpul.database().app().user(),
                Simpul.database().owner().user());
    }
}
