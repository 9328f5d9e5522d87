package id.simpul.tenant;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * A connection that sends what waits together with its next statement, in one round trip: the driver sends statements
 * divided by semicolons without waiting in between, and PostgreSQL runs them one after the other, each with a snapshot of
 * its own. What cannot take company is preceded by a trip of what waits.
 */
interface PipelinedConnection extends Connection {

    /** Sends what waits without waiting for a next statement. */
    void sendWaiting() throws SQLException;

    /** Wraps a connection of the transaction to which {@code waiting} belongs. */
    static PipelinedConnection of(Connection connection, Waiting waiting) {
        return (PipelinedConnection) Proxy.newProxyInstance(
                PipelinedConnection.class.getClassLoader(),
                new Class<?>[] {PipelinedConnection.class},
                new Handler(connection, waiting));
    }

    /** Passes every call on; those that begin a statement see to what waits first. */
    final class Handler implements InvocationHandler {

        private final Connection connection;
        private final Waiting waiting;

        private Handler(Connection connection, Waiting waiting) {
            this.connection = connection;
            this.waiting = waiting;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if ("sendWaiting".equals(method.getName())) {
                sendAlone(waiting.takeAll());
                return null;
            }
            boolean begins =
                    method.getName().startsWith("prepare") || method.getName().equals("createStatement");
            if (begins && waiting.takesInserts() && takesCompany(method) && DeferredInsert.is((String) arguments[0])) {
                return DeferredInsert.of((String) arguments[0], connection, waiting);
            }
            try {
                if (begins && !waiting.isEmpty()) {
                    if (takesCompany(method)) {
                        return together(method, arguments);
                    }
                    sendAlone(waiting.take());
                }
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        /** A plain statement or one that says how its rows are read; none that gives back keys or calls a procedure. */
        private static boolean takesCompany(Method method) {
            return "prepareStatement".equals(method.getName()) && method.getParameterCount() != 2;
        }

        private PreparedStatement together(Method method, Object[] arguments)
                throws SQLException, IllegalAccessException, InvocationTargetException {
            List<Waiting.Said> ahead = waiting.take();
            Object[] all = arguments.clone();
            all[0] = PipelinedStatement.text(ahead) + ";" + arguments[0];
            return PipelinedStatement.of((PreparedStatement) method.invoke(connection, all), ahead, waiting);
        }

        private void sendAlone(List<Waiting.Said> alone) throws SQLException {
            if (alone.isEmpty()) {
                return;
            }
            try (PreparedStatement statement = connection.prepareStatement(PipelinedStatement.text(alone))) {
                PipelinedStatement.bind(statement, alone);
                PipelinedStatement.check(statement, alone, statement.execute());
            }
        }
    }
}
