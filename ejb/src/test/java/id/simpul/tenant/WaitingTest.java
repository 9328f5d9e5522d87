package id.simpul.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.Ids;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WaitingTest {

    private static final String ROW = "insert into task (id,title) values (?,?)";

    private final Waiting waiting = new Waiting(Ids.next());

    @Test
    void whatNobodyReadsBecomesOneStatementAndTheLast() {
        waiting.addRows(said("insert into audit_entry values (?)", "a"));
        waiting.add(said("select 1 from case_file where id = ? for update", "c"));
        waiting.addRows(said("insert into notice values (?, ?)", "n", null));
        waiting.addRows(said("insert into answered_request values (?)", "r"));

        var all = waiting.takeAll();

        assertThat(all)
                .extracting(Waiting.Said::sql)
                .containsExactly(
                        "select 1 from case_file where id = ? for update",
                        "with w0 as (insert into audit_entry values (?)), w1 as (insert into notice values (?, ?))"
                                + " insert into answered_request values (?)");
        assertThat(all.get(1).parameters()).containsExactly("a", "n", null, "r");
        assertThat(waiting.holdsAnything()).isFalse();
    }

    @Test
    void rowsThatNobodyReadsGoWithNoOtherStatement() {
        waiting.addRows(said("insert into audit_entry values (?)", "a"));

        assertThat(waiting.isEmpty()).isTrue();
        assertThat(waiting.take()).isEmpty();
        assertThat(waiting.takeAll())
                .extracting(Waiting.Said::sql)
                .containsExactly("insert into audit_entry values (?)");
    }

    @Test
    void noStatementHasMoreParametersThanPostgresTakes() {
        var row = new Object[11];
        for (var number = 0; number < 6000; number++) {
            waiting.addRows(said("insert into audit_entry values (?)", row));
        }
        assertThat(waiting.takeAll()).hasSizeBetween(7, 12).allSatisfy(said -> assertThat(said.parameters())
                .hasSizeLessThanOrEqualTo(10_000));
    }

    @Test
    void anEntitysRowWaitsOnlyWhereSomebodySendsIt() {
        assertThat(waiting.takesInserts()).isFalse();
        waiting.collect(true);
        assertThat(waiting.takesInserts()).isTrue();
        for (var row = 0; row < 50; row++) {
            waiting.add(said(ROW, row, "x"));
        }
        assertThat(waiting.takesInserts()).as("so many go at once").isFalse();
    }

    @Test
    void onlyWhatWritesOneRowOrFailsIsDeferred() {
        assertThat(DeferredInsert.is(ROW)).isTrue();
        assertThat(DeferredInsert.is("insert into task (id) select ?")).isFalse();
        assertThat(DeferredInsert.is("insert into task (id) values (?) on conflict do nothing"))
                .isFalse();
        assertThat(DeferredInsert.is("insert into task (id) values (?) returning id"))
                .isFalse();
        assertThat(DeferredInsert.is("update task set title = ?")).isFalse();
    }

    @Test
    void aDeferredRowKeepsItsParametersInTheirPlacesBehindOthers() throws SQLException {
        var row = DeferredInsert.of(ROW, connection(), waiting);
        row.setString(2, "judul");
        row.setObject(1, "id");
        assertThat(row.executeUpdate()).isEqualTo(1);
        row.close();

        var set = new TreeMap<Integer, Object>();
        var bound = PipelinedStatement.bind(
                recording(set),
                List.of(said("select ?", "first"), waiting.take().get(0)));

        assertThat(bound).isEqualTo(3);
        assertThat(set).isEqualTo(Map.of(1, "first", 2, "id", 3, "judul"));
        assertThatThrownBy(row::executeQuery).isInstanceOf(SQLException.class);
    }

    private static Waiting.Said said(String sql, Object... parameters) {
        return new Waiting.Said(sql, Arrays.asList(parameters), null);
    }

    private static Connection connection() {
        return (Connection) Proxy.newProxyInstance(
                WaitingTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (p, m, a) -> null);
    }

    private static PreparedStatement recording(Map<Integer, Object> set) {
        return (PreparedStatement) Proxy.newProxyInstance(
                WaitingTest.class.getClassLoader(), new Class<?>[] {PreparedStatement.class}, (p, m, a) -> {
                    set.put((Integer) a[0], a[1]);
                    return null;
                });
    }
}
