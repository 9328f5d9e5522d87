package id.simpul.notice;

import id.simpul.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Writes notices, those of one act in one statement, in the transaction and in the office's name of the act. */
@ApplicationScoped
class NoticeBoard {

    private static final String INSERT =
            "insert into notice (tenant_id, addressee, id, at, kind, case_id, task_id, obligation_id, by_account) values ";

    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?)";

    @PersistenceContext
    private EntityManager em;

    /** Does nothing for an empty list. */
    void post(List<Notice> notices) {
        if (!notices.isEmpty()) {
            // past the entities: a native query would write all pending rows first
            em.unwrap(Session.class).doWork(connection -> insert(connection, notices));
        }
    }

    private static void insert(Connection connection, List<Notice> notices) throws SQLException {
        String rows = String.join(", ", notices.stream().map(n -> ROW).toList());
        UUID office = TenantContext.current();
        try (PreparedStatement insert = connection.prepareStatement(INSERT + rows)) {
            int column = 1;
            for (Notice notice : notices) {
                insert.setObject(column++, office);
                insert.setString(column++, notice.addressee());
                insert.setObject(column++, notice.id());
                insert.setObject(column++, notice.at().atOffset(ZoneOffset.UTC));
                insert.setString(column++, notice.kind().name());
                insert.setObject(column++, notice.caseId());
                insert.setObject(column++, notice.taskId());
                insert.setObject(column++, notice.obligationId());
                insert.setObject(column++, notice.by());
            }
            insert.executeUpdate();
        }
    }
}
