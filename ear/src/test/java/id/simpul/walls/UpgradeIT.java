package id.simpul.walls;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.acceptance.Simpul;
import id.simpul.launch.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that an earlier version wrote are as good after the tables were brought up to date. */
class UpgradeIT {

    private static final String NAME = "simpul_upgrade";

    /** Kept, since java.util.logging forgets the level of a logger that nobody holds. */
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    private final Database database = new Database(
            Simpul.database().url().replace("/simpul?", "/" + NAME + "?"),
            Simpul.database().owner(),
            Simpul.database().app(),
            Simpul.database().superuser());

    @BeforeEach
    void make() throws SQLException {
        LIQUIBASE.setLevel(Level.WARNING);
        drop();
        besides("create database " + NAME + " owner " + database.owner().user());
    }

    @AfterEach
    void drop() throws SQLException {
        besides("drop database if exists " + NAME + " with (force)");
    }

    @Test
    void answersOfTheLastDayAndSealedRowsOutliveTheNarrowerTables() throws Exception {
        upTo("db/slim.sql");
        try (var tables = database.connect(database.superuser())) {
            Sql.run(tables, """
                    insert into tenant (id, code, slug, name, office, level, timezone, colour, settings, created_at)
                    values (md5('office')::uuid, '99.01', 'uji', 'Uji', 'Uji', 'KOTA', 'Asia/Jakarta', '#000000', '{}', now())""");
            Sql.run(tables, """
                    insert into idempotency_record (tenant_id, account_id, scope, body_sha256, status, words, created_at)
                    values (md5('office')::uuid, md5('me')::uuid, sha256('claim'), sha256(''), 200, null, now()),
                           (md5('office')::uuid, md5('me')::uuid, sha256('start'), sha256('{}'), 201, 'words', now())""");
            Sql.run(tables, """
                    insert into idempotency_answer (tenant_id, account_id, scope, words, created_at)
                    values (md5('office')::uuid, md5('me')::uuid, sha256('claim'), 'apart', now())""");
            Sql.run(tables, """
                    insert into audit_entry (tenant_id, id, at, what, actor, facts, mac)
                    values (md5('office')::uuid, md5('row')::uuid, now(), 'task.claimed', 'staf.uji', '{}', 'sealed')""");
            Sql.run(tables, """
                    insert into audit_link (tenant_id, seq, entry_id, hash)
                    values (md5('office')::uuid, 1, md5('row')::uuid, 'hash')""");
            upTo(null);
            assertThat(Sql.list(tables, """
                            select concat_ws(' ', r.status, encode(r.words, 'escape'), encode(w.words, 'escape'), k.asked)
                              from answered_request r left join answered_words w using (tenant_id, scope)
                              join unnest(array['claim', 'start'], array['', '{}']) k (asked, body)
                                on r.scope = encode(substring(sha256(uuid_send(md5('me')::uuid)
                                                || sha256(convert_to(k.asked, 'UTF8'))) from 1 for 16), 'hex')::uuid
                               and r.body = encode(substring(sha256(convert_to(k.body, 'UTF8')) from 1 for 16), 'hex')::uuid
                             where r.tenant_id = md5('office')::uuid order by r.status""")).containsExactly("200 apart claim", "201 words start");
            assertThat(Sql.list(tables, """
                            select concat_ws(' ', mac, seal is null, others, entry_id = e.id) from audit_entry e
                              join audit_link using (tenant_id)""")).containsExactly("sealed t {} t");
        }
    }

    /** Changes the tables as a start does, up to a file's first change; all of them without one. */
    private void upTo(String file) throws Exception {
        try (var connection = database.connect(database.owner())) {
            var scope = Map.<String, Object>of(Scope.Attr.ui.name(), new LoggerUIService());
            Scope.child(scope, () -> {
                var changes = new Liquibase(
                        "db/changelog.xml",
                        new ClassLoaderResourceAccessor(getClass().getClassLoader()),
                        DatabaseFactory.getInstance()
                                .findCorrectDatabaseImplementation(new JdbcConnection(connection)));
                changes.setChangeLogParameter("runtimeRole", database.app().user());
                changes.setChangeLogParameter("ownerRole", database.owner().user());
                var waiting = changes.listUnrunChangeSets(new Contexts(), new LabelExpression());
                var before = waiting.stream()
                        .takeWhile(change -> !change.getFilePath().equals(file))
                        .count();
                assertThat(before).isPositive();
                changes.update((int) before, new Contexts(), new LabelExpression());
            });
        }
    }

    private static void besides(String statement) throws SQLException {
        try (Connection server = Simpul.database().connect(Simpul.database().superuser())) {
            Sql.run(server, statement);
        }
    }
}
